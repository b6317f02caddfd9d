package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/** Somebody without an account tells about one thing, once, through a link that opens nothing else. */
@OnDatabase
class AnswerLinkTests {

    private static final Pattern ADDRESS = Pattern.compile("(/qta/answers/[A-Za-z0-9_-]{40,})\\?lang=fr");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    AnswerLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private long one;

    @BeforeEach
    void aRecommendation() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        examples.lead(examples.ministry(), CoordinationExamples.DAY, one);
    }

    private String made(Role role) {
        MvcTestResult made = post(
                "/qta/answer-links",
                role,
                "recommendation",
                String.valueOf(one),
                "for-whom",
                "Ana of the north",
                "language",
                "fr",
                "days",
                "3");
        assertThat(made).hasStatusOk();
        Matcher address = ADDRESS.matcher(text(made));
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult answer(String address, String done, String delivery) {
        return pages.post()
                .uri(address + "?lang=fr")
                .with(csrf())
                .with(cast.asNobody())
                .param("done[fr]", done)
                .param("doneOn", "2026-03-01")
                .param("delivery", delivery)
                .param("version", "0")
                .exchange();
    }

    private MvcTestResult look(String address) {
        return pages.get().uri(address + "?lang=fr").with(cast.asNobody()).exchange();
    }

    private List<String> audited() {
        return examples.in(() -> jdbc.sql("""
                        select verb from audit_entry where subject_type = 'organisation' and subject_id = :id
                            and verb like 'answer-link-%' order by number
                        """)
                .param("id", examples.ministry())
                .query(String.class)
                .list());
    }

    @Test
    void aLinkShowsOneThingAndOneFormAndWorksOnce() {
        int before = audited().size();
        String address = made(Role.FOCAL_POINT);
        assertThat(look(address))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store, private")
                .bodyText()
                .contains("Dites ce qui a été fait", "Ana of the north", "lang=\"fr\"")
                .doesNotContain("<nav", "/qta/recommendations", "/sign-in");
        assertThat(answer(address, "", "planned")).hasStatus(422);
        assertThat(answer(address, "Une loi", "on-hold"))
                .hasStatus(422)
                .bodyText()
                .contains("Une loi");
        assertThat(answer(address, "Une loi", "in-progress"))
                .hasStatusOk()
                .bodyText()
                .contains("Merci");
        assertThat(answer(address, "Une autre loi", "in-progress")).hasStatus(404);
        assertThat(look(address)).hasStatus(404);
        assertThat(audited().subList(before, audited().size()))
                .containsExactly("answer-link-made", "answer-link-opened", "answer-link-used");
        assertThat(get("/qta/my-work", Role.FOCAL_POINT))
                .bodyText()
                .contains("Waiting for your clearance", "Une loi")
                .doesNotContain("Une autre loi");
        assertThat(get("/qta/answer-links", Role.SECRETARIAT)).bodyText().contains("Ana of the north", "used");
    }

    @Test
    void ofTheLinkOnlyAHashIsKept() {
        String address = made(Role.SECRETARIAT);
        String token = address.substring(address.lastIndexOf('/') + 1);
        assertThat(examples.in(() -> jdbc.sql("select row_to_json(l)::text from answer_link l order by id desc limit 1")
                        .query(String.class)
                        .single()))
                .doesNotContain(token);
        assertThat(get("/qta/answer-links", Role.SECRETARIAT)).bodyText().doesNotContain(token);
    }

    @Test
    void aRevokedOrOldLinkOpensNothing() {
        String address = made(Role.FOCAL_POINT);
        AnswerLink newest = examples.in(() -> links.all(examples.focalPoint())).get(0);
        assertThat(newest.state(clock.instant())).isEqualTo("open");
        assertThat(post("/qta/answer-links/" + newest.id() + "/end", Role.FOCAL_POINT))
                .hasRedirectedUrl("/qta/answer-links");
        assertThat(look(address)).hasStatus(404);
        String old = made(Role.FOCAL_POINT);
        examples.in(() -> jdbc.sql("update answer_link set expires_at = now() - interval '1 minute'")
                .update());
        assertThat(look(old)).hasStatus(404);
        assertThat(answer(old, "Une loi", "planned")).hasStatus(404);
    }

    @Test
    void onlyTheInstitutionAndTheSecretariatHandLinksOut() {
        long other = recommendations.aRecommendation(cast.systemId()).id();
        examples.lead(examples.anInstitution("Agency"), null, other);
        assertThat(post(
                        "/qta/answer-links",
                        Role.FOCAL_POINT,
                        "recommendation",
                        String.valueOf(other),
                        "for-whom",
                        "Ana"))
                .hasStatus(403);
        assertThat(get("/qta/answer-links/new?recommendation=" + one, Role.READER))
                .hasStatus(403);
        assertThat(get("/qta/answer-links/new?recommendation=" + one, Role.SECRETARIAT))
                .hasStatusOk()
                .bodyText()
                .contains("Ministry");
        assertThat(post(
                        "/qta/answer-links",
                        Role.FOCAL_POINT,
                        "recommendation",
                        String.valueOf(one),
                        "for-whom",
                        "Ana",
                        "days",
                        "400"))
                .hasStatus(422);
        String address = made(Role.FOCAL_POINT);
        String elsewhere = address.replace("/qta/", "/qtb/");
        assertThat(look(elsewhere)).hasStatus(404);
    }

    @Test
    void aLinkCanBeOnAnAction() {
        long action = examples.anAction(examples.ministry(), one);
        MvcTestResult made = post(
                "/qta/answer-links",
                Role.FOCAL_POINT,
                "action",
                String.valueOf(action),
                "for-whom",
                "Ana",
                "language",
                "fr");
        Matcher address = ADDRESS.matcher(text(made));
        assertThat(address.find()).isTrue();
        assertThat(look(address.group(1))).hasStatusOk().bodyText().contains("Renovate the prisons");
        assertThat(answer(address.group(1), "Une aile", "completed")).hasStatus(422);
        assertThat(answer(address.group(1), "Une aile", "in-progress")).hasStatusOk();
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(path).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String path, Role role, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(role));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
