package org.suivi.suggestions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.SmallRecords;
import org.suivi.identity.Role;
import org.suivi.shared.Visibility;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

@OnDatabase
class SuggestionsPagesTests {

    /** From the 520 of the test and the few that other tests tagged in the same system. */
    private static final Pattern LEARNT = Pattern.compile("Learnt from 5[2-9]\\d tagged");

    private static final String TEXT =
            "Ensure free and compulsory quality primary education in schools for all children with disabilities";

    private final MockMvcTester pages;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final SmallRecords records;
    private final Taxonomies taxonomies;
    private long id;
    private int quality;

    @Autowired
    SuggestionsPagesTests(
            MockMvcTester pages,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Taxonomies taxonomies) {
        this.pages = pages;
        this.cast = cast;
        this.jdbc = jdbc;
        this.records = new SmallRecords(jdbc, transactions, events);
        this.taxonomies = taxonomies;
    }

    @BeforeEach
    void begin() {
        clear();
        id = records.add(cast.systemId(), "small-1", 2015, TEXT, Visibility.PUBLIC);
        quality = term("sdg", "4");
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void tagsAreSuggestedWithTheWordsThatLedToThemAndNothingIsTagged() {
        assertThat(get("/qta/suggestions/of/" + id))
                .contains("4 · Quality education", "<q dir=\"auto\">", "Children", "name=\"category\"");
        assertThat(tags()).isEmpty();
    }

    @Test
    void anAcceptedSuggestionBecomesATagAndIsNotSuggestedAgain() {
        assertThat(post("/qta/suggestions/accepted", "of", String.valueOf(id), "choice", id + ":" + quality))
                .hasRedirectedUrl("/qta/r/small-1");
        assertThat(tags()).containsExactly(quality);
        assertThat(get("/qta/suggestions/of/" + id)).doesNotContain("Quality education");
    }

    @Test
    void aRejectedSuggestionIsRememberedForThatRecordAlone() {
        long other = records.add(cast.systemId(), "small-2", 2016, TEXT, Visibility.PUBLIC);
        assertThat(post(
                        "/qta/suggestions/rejected",
                        "of",
                        String.valueOf(id),
                        "choice",
                        id + ":" + quality,
                        "alone",
                        "true"))
                .hasRedirectedUrl("/qta/suggestions/of/" + id);
        assertThat(tags()).isEmpty();
        assertThat(get("/qta/suggestions/of/" + id)).doesNotContain("Quality education");
        assertThat(get("/qta/suggestions/of/" + other)).contains("Quality education");
    }

    @Test
    void theSuggestedCategoryOfActionIsTakenOverWhenAccepted() {
        assertThat(post("/qta/suggestions/category/accepted", "of", String.valueOf(id), "category", "4"))
                .hasRedirectedUrl("/qta/r/small-1");
        assertThat(get("/qta/suggestions/of/" + id)).doesNotContain("name=\"category\"");
    }

    @Test
    void aRejectedCategoryOfActionIsRememberedAndRecorded() {
        String page = get("/qta/suggestions/of/" + id);
        Matcher category = Pattern.compile("name=\"category\" value=\"(\\d)\"").matcher(page);
        assertThat(category.find()).isTrue();
        assertThat(post("/qta/suggestions/category/rejected", "of", String.valueOf(id), "category", category.group(1)))
                .hasRedirectedUrl("/qta/r/small-1");
        assertThat(get("/qta/suggestions/of/" + id)).doesNotContain("name=\"category\"");
        assertThat(get("/qta/history/recommendation/" + id)).contains("rejected the suggested category of action");
    }

    @Test
    void theListOfManyHasPagesWithAPosition() {
        for (int i = 10; i < 150; i++) {
            records.add(cast.systemId(), "small-" + i, 2015, TEXT, Visibility.PUBLIC);
        }
        assertThat(get("/qta/suggestions?kind=goals&from=30"))
                .contains("Page 1 of 2", "page=2\"", "Looked at: 1 to 100")
                .doesNotContain("rel=\"prev\"");
        assertThat(get("/qta/suggestions?kind=goals&from=30&page=2")).contains("Page 2 of 2", "page=1\"");
    }

    @Test
    void manyAreDecidedAtOnce() {
        String choice = id + ":" + quality;
        assertThat(get("/qta/suggestions?kind=goals&from=30")).contains("value=\"" + choice + "\"");
        assertThat(post("/qta/suggestions/accepted", "kind", "goals", "from", "30", "choice", choice))
                .hasRedirectedUrl("/qta/suggestions?kind=goals&from=30&page=1");
        assertThat(tags()).containsExactly(quality);
        assertThat(get("/qta/suggestions?kind=goals&from=30")).doesNotContain("value=\"" + choice + "\"");
        assertThat(post("/qta/suggestions/accepted", "kind", "goals")).hasStatus(422);
    }

    @Test
    void onlyTheOwnSystemsEditorsDecide() {
        assertThat(pages.get().uri("/qta/suggestions/of/" + id).with(cast.as(Role.READER)))
                .hasStatus(403);
        assertThat(pages.get().uri("/qtb/suggestions/of/" + id).with(cast.asStranger()))
                .hasStatus(404);
        assertThat(pages.post()
                        .uri("/qtb/suggestions/rejected")
                        .param("choice", id + ":" + quality)
                        .with(csrf())
                        .with(cast.asStranger()))
                .hasStatus(404);
    }

    @Test
    void aSystemWithEnoughTagsLearnsFromItselfAndSaysHowWell() {
        assertThat(post("/qta/suggestions/learning", "kind", "themes")).hasStatus(422);
        List<Term> themes = taxonomies.vocabulary().termsOf("un-themes-4").subList(0, 2);
        for (int i = 0; i < 520; i++) {
            String text = i % 2 == 0
                    ? "Plant number " + i + " of the wandering apple trees"
                    : "Repair bridge number " + i + " over the river";
            long tagged = records.add(cast.systemId(), "small-t" + i, 2015, text, Visibility.PUBLIC);
            records.tag(cast.systemId(), tagged, themes.get(i % 2).id());
        }
        long apples =
                records.add(cast.systemId(), "small-3", 2018, "Water the wandering apple trees", Visibility.PUBLIC);
        assertThat(post("/qta/suggestions/learning", "kind", "themes")).hasStatus3xxRedirection();
        String page = await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> get("/qta/suggestions?kind=themes"),
                        text -> LEARNT.matcher(text).find());
        assertThat(page).contains("micro F1", "it knows 2 tags");
        assertThat(get("/qta/suggestions/of/" + apples))
                .contains("value=\"" + apples + ":" + themes.get(0).id() + "\"");
        records.in(cast.systemId(), () -> jdbc.sql("delete from tag_model").update());
    }

    private List<Integer> tags() {
        return records.in(
                cast.systemId(),
                () -> jdbc.sql(
                                "select term_id from recommendation_tag where recommendation_id = :id and source = 'national'")
                        .param("id", id)
                        .query(Integer.class)
                        .list());
    }

    private int term(String taxonomy, String code) {
        return taxonomies.vocabulary().termsOf(taxonomy).stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String get(String path) {
        MvcTestResult result =
                pages.get().uri(path).with(cast.as(Role.SECRETARIAT)).exchange();
        return Answers.text(result);
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(Role.SECRETARIAT));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
