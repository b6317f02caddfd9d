package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import org.suivi.taxonomies.ActionWords;

/** What an administrator says of reference data counts at once wherever it is used. */
@OnDatabase
class ReferenceInUseTests {

    private static final String NEW_CATEGORY = "9";

    private final MockMvcTester pages;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final SmallRecords records;
    private final ActionWords words;
    private long id;

    @Autowired
    ReferenceInUseTests(
            MockMvcTester pages,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            ActionWords words) {
        this.pages = pages;
        this.cast = cast;
        this.jdbc = jdbc;
        this.records = new SmallRecords(jdbc, transactions, events);
        this.words = words;
    }

    @BeforeEach
    void begin() {
        records.clear(cast.systemId());
        id = records.add(cast.systemId(), "small-1", 2015, "Quuxify all schools without delay", Visibility.PUBLIC);
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
        jdbc.sql("delete from action_verb where verb = 'quuxify'").update();
        jdbc.sql("delete from term_crosswalk where from_id in (select id from term where code = 'quux-older')")
                .update();
        jdbc.sql("delete from term where code in ('quux-older', 'quux-newer')").update();
        jdbc.sql("""
                        delete from term using taxonomy
                        where taxonomy.id = taxonomy_id and kind = 'actions' and term.code = :code
                        """).param("code", NEW_CATEGORY).update();
    }

    @Test
    void wordsThatAnAdministratorAddsSuggestTheirCategory() {
        String suggestions = "/qta/suggestions/of/" + id;
        assertThat(get(suggestions, Role.SECRETARIAT)).doesNotContain("name=\"category\"");
        assertThat(add("verbs", "en", "details[verb]", "quuxify", "details[suggests]", "5"))
                .hasStatus3xxRedirection();
        assertThat(get(suggestions, Role.SECRETARIAT))
                .contains("<strong>Specific action</strong>", "name=\"category\" value=\"5\"");
        assertThat(get("/admin/reference/verbs?words=quuxify", Role.ADMINISTRATOR))
                .contains("quuxify", "Suggested category", ">5<", "English", "1 entry");
        assertThat(add("verbs", "en", "details[verb]", "quuxify", "details[suggests]", "4"))
                .as("there are such words already")
                .hasStatus(422)
                .bodyText()
                .contains("quuxify");
        assertThat(add("verbs", "en", "details[verb]", " ", "details[suggests]", "4"))
                .hasStatus(422);
    }

    @Test
    void anAddedCategoryIsOfferedAndItsRecommendationsFollowWhenItIsMerged() {
        assertThat(add("actions", "action-categories", "code", NEW_CATEGORY, "name[en]", "Report back"))
                .hasStatus3xxRedirection();
        assertThat(words.categories()).contains(9);
        assertThat(get("/qta/r/small-1/edit", Role.SECRETARIAT)).contains("9 · Report back");
        assertThat(post("/qta/suggestions/category/accepted", Role.SECRETARIAT, "of", id + "", "category", "9"))
                .hasStatus3xxRedirection();
        assertThat(get("/qta/recommendations?category=9", Role.READER)).contains("Report back");
        String merging = "/admin/reference/actions/" + category(NEW_CATEGORY) + "/double";
        assertThat(post(merging, Role.ADMINISTRATOR, "into", category("5") + ""))
                .hasStatus3xxRedirection();
        assertThat(records.in(
                        cast.systemId(),
                        () -> jdbc.sql("select action_category from recommendation where id = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(5);
        assertThat(get("/qta/r/small-1/edit", Role.SECRETARIAT)).doesNotContain("9 · ");
    }

    @Test
    void aCategoryIsANumberAndOnlyOneThatIsThereIsTaken() {
        assertThat(add("actions", "action-categories", "code", "often", "name[en]", "Often"))
                .hasStatus(422);
        assertThat(post("/qta/suggestions/category/accepted", Role.SECRETARIAT, "of", id + "", "category", "8"))
                .hasStatus(422);
    }

    @Test
    void aThemeSaidToBeTheSameAsANewerOneIsFoundUnderThatOne() {
        add("themes", "un-themes-3", "code", "quux-older", "name[en]", "Older quux");
        add("themes", "un-themes-4", "code", "quux-newer", "name[en]", "Newer quux");
        int older = jdbc.sql("select id from term where code = 'quux-older'")
                .query(Integer.class)
                .single();
        records.tag(cast.systemId(), id, older);
        String list = "/qta/recommendations?theme=quux-newer";
        assertThat(get(list, Role.READER)).doesNotContain("/qta/r/small-1");
        assertThat(add(
                        "crosswalks",
                        "",
                        "details[theme]",
                        "un-themes-3/quux-older",
                        "details[nearest]",
                        "un-themes-4/quux-newer"))
                .hasStatus3xxRedirection();
        assertThat(get(list, Role.READER)).contains("/qta/r/small-1", "Newer quux");
        records.in(
                cast.systemId(),
                () -> jdbc.sql("delete from recommendation_tag where term_id = :term")
                        .param("term", older)
                        .update());
    }

    private int category(String code) {
        return jdbc.sql("select term.id from term join taxonomy on taxonomy.id = taxonomy_id"
                        + " where kind = 'actions' and term.code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult add(String list, String category, String... parameters) {
        String[] all = new String[parameters.length + 4];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[parameters.length] = "category";
        all[parameters.length + 1] = category;
        all[parameters.length + 2] = "source";
        all[parameters.length + 3] = "a person";
        return post("/admin/reference/" + list, Role.ADMINISTRATOR, all);
    }

    private String get(String path, Role role) {
        MvcTestResult result = pages.get().uri(path).with(cast.as(role)).exchange();
        return Answers.text(result);
    }

    private MvcTestResult post(String path, Role role, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(role));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
