package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;

/** What comes through one-time links and forms of updates from people who mean no good, or whose moment was unlucky. */
@OnDatabase
class HostileAnswerTests {

    private static final Pattern ADDRESS = Pattern.compile("(/qta/answers/[A-Za-z0-9_-]{40,})\\?lang=en");
    private static final String SCRIPT = "<script>alert('x')</script>";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    JdbcClient jdbc;

    private long one;
    private String address = "";

    @BeforeEach
    void aLink() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        examples.lead(examples.ministry(), CoordinationExamples.DAY, one);
        address = made();
    }

    private String made() {
        MvcTestResult made =
                post("/qta/answer-links", "recommendation", String.valueOf(one), "for-whom", "Ana", "language", "en");
        Matcher found = ADDRESS.matcher(new String(made.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult answer(String to, String done, String day, String delivery) {
        return pages.post()
                .uri(to)
                .with(csrf())
                .with(cast.asNobody())
                .param("done[en]", done)
                .param("doneOn", day)
                .param("delivery", delivery)
                .param("version", "0")
                .exchange();
    }

    private int told() {
        return examples.in(() -> jdbc.sql("select count(*) from progress_update where recommendation_id = :one")
                .param("one", one)
                .query(Integer.class)
                .single());
    }

    @Test
    void hugeTextsAndWrongDaysComeBackAndTheLinkStillWorks() {
        String huge = "a".repeat(10_001);
        assertThat(answer(address, huge, "2026-03-01", "planned"))
                .hasStatus(422)
                .bodyText()
                .contains(huge, "10,000");
        for (String wrong : List.of("01/03/2026", "2026-02-30", "", "2999-01-01", "+999999999-01-01", "0001-01-01")) {
            assertThat(answer(address, "A law", wrong, "planned"))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("A law");
        }
        assertThat(answer(address + "?lang=ru", "A law", "1.3.2026", "planned"))
                .hasStatus(422)
                .bodyText()
                .contains("lang=\"ru\"", "не соответствует");
        assertThat(answer(address, "A law", "2026-03-01", "finished")).hasStatus(422);
        assertThat(told()).isZero();
        assertThat(answer(address, "A law", "2026-03-01", "planned")).hasStatusOk();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void signsOfTheFormatAreWordsLikeOthers() {
        assertThat(answer(address, SCRIPT + "\0", "2026-03-01", "planned")).hasStatusOk();
        assertThat(get("/qta/my-work"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(")
                .doesNotContain(SCRIPT);
    }

    @Test
    void whoIsTooLateKeepsTheWordsButTellsNothing() {
        assertThat(answer(address, "A law", "2026-03-01", "planned")).hasStatusOk();
        assertThat(answer(address, "Another law, " + SCRIPT, "2026-03-01", "planned"))
                .hasStatus(404)
                .hasHeader("Cache-Control", "no-store, private")
                .bodyText()
                .contains("was used already", "was not sent", "Another law, &lt;script&gt;")
                .doesNotContain(SCRIPT, "<nav");
        String revoked = made();
        post("/qta/answer-links/" + newestLink() + "/end");
        assertThat(answer(revoked + "?lang=ar", "قانون", "2026-03-01", "planned"))
                .hasStatus(404)
                .bodyText()
                .contains("قانون", "dir=\"rtl\"");
        String expired = made();
        examples.in(() -> jdbc.sql("update answer_link set expires_at = now() - interval '1 second' where id = :id")
                .param("id", newestLink())
                .update());
        assertThat(answer(expired, "Too late", "2026-03-01", "planned"))
                .hasStatus(404)
                .bodyText()
                .contains("Too late");
        assertThat(told()).isEqualTo(1);
    }

    private long newestLink() {
        return examples.in(() -> jdbc.sql("select max(id) from answer_link where system_id = :system")
                .param("system", cast.systemId())
                .query(Long.class)
                .single());
    }

    @Test
    void guessedAndForeignAddressesOpenNothing() {
        for (String guessed : List.of("/qta/answers/x", "/qta/answers/" + "A".repeat(43))) {
            assertThat(pages.get().uri(guessed).with(cast.asNobody())).hasStatus(404);
            assertThat(answer(guessed, "A law", "2026-03-01", "planned")).hasStatus(404);
        }
        assertThat(answer(address.replace("/qta/", "/qtb/"), "A law", "2026-03-01", "planned"))
                .hasStatus(404);
        assertThat(told()).isZero();
    }

    @Test
    void aWrongLinkFormComesBackWithWhatWasEntered() {
        for (String days : List.of("0", "31", "-1", "many", "99999999999")) {
            assertThat(post(
                            "/qta/answer-links?lang=fr",
                            "recommendation",
                            String.valueOf(one),
                            "for-whom",
                            "Ana du nord",
                            "language",
                            "ru",
                            "days",
                            days))
                    .as(days)
                    .hasStatus(422)
                    .bodyText()
                    .contains("value=\"Ana du nord\"", "value=\"ru\" lang=\"ru\" selected")
                    .containsPattern("class=\"(refusal|field-error)\"");
        }
        assertThat(post("/qta/answer-links", "recommendation", String.valueOf(one), "for-whom", "a".repeat(201)))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(201));
        assertThat(post("/qta/answer-links", "recommendation", "999999999", "for-whom", "Ana"))
                .hasStatus(404);
        assertThat(post("/qta/answer-links", "for-whom", "Ana")).hasStatus(404);
    }

    @Test
    void theStatesOwnFormRefusesTheSameThings() {
        String on = String.valueOf(one);
        for (String wrong : List.of("01/03/2026", "+999999999-01-01", "0001-01-01", "")) {
            assertThat(post(
                            "/qta/updates",
                            "recommendation",
                            on,
                            "version",
                            "0",
                            "doneOn",
                            wrong,
                            "delivery",
                            "planned",
                            "done[en]",
                            "A law"))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("A law");
        }
        assertThat(post(
                        "/qta/updates",
                        "recommendation",
                        on,
                        "version",
                        "0",
                        "doneOn",
                        "2026-03-01",
                        "delivery",
                        "planned",
                        "done[en]",
                        "A law\0",
                        "challenges[en]",
                        "x".repeat(5_001)))
                .hasStatus(422)
                .bodyText()
                .contains("A law", "5,000");
        assertThat(told()).isZero();
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(cast.as(Role.FOCAL_POINT)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(Role.FOCAL_POINT));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
