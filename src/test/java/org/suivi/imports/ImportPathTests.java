package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suivi.shared.NotFound;

/** The path of an import from its file to the recommendations, on real files and a real database. */
class ImportPathTests extends ImportTest {

    @Test
    void theWholeListOfAReviewComesIn() {
        long id = read("slovenia-2014.docx", everyState(20));

        assertThat(counts(id).outcome("new")).isEqualTo(163);
        apply(id);

        assertThat(run(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(recommendations()).isEqualTo(163);
        assertThat(addresses()).contains("upr2-115.1").doesNotHaveDuplicates();
        assertThat(single("select count(*) from recommending_state")).isGreaterThan(163);
        assertThat(single("select count(*) from recommendation_tag where source = 'un'"))
                .isGreaterThan(163);
        assertThat(single("select count(*) from recommendation where position = 'unclear'"))
                .isZero();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        apply(read("slovenia-2019.docx", everyState(34)));
        long before = single("select sum(version) + count(*) from recommendation");

        long again = read("slovenia-2019.docx", everyState(34));

        assertThat(counts(again).outcomes())
                .containsEntry("same", 215)
                .doesNotContainKeys("new", "changed", "doubtful");
        apply(again);
        assertThat(single("select sum(version) + count(*) from recommendation")).isEqualTo(before);
    }

    @Test
    void rowsOfOtherStatesAreCountedAndLeft() {
        long id = read("upr-info-2018.csv", ImportOptions.NONE);

        assertThat(recommendations()).isZero();
        assertThat(run(id).reading().tally().left()).containsKey("AFG");
        assertThat(counts(id).outcomes()).doesNotContainKey("new");
    }

    @Test
    void anotherSystemSeesNothingOfAnImport() {
        long id = read("slovenia-2014.docx", everyState(20));
        apply(id);

        assertThatThrownBy(() -> in(cast.stranger(), () -> runs.withId(cast.stranger(), id)))
                .isInstanceOf(NotFound.class);
        assertThat(in(
                        cast.stranger(),
                        () -> jdbc.sql("select count(*) from recommendation")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void anUnknownLabelIsExplainedOnce() {
        String table = "Recommendation;Number;Session;Position;Recommending\n"
                + "Ratify the Convention against Torture;140.7;20;Noted;Gallia\n";
        long id = readTable(table);
        assertThat(run(id).reading().tally().unknown()).containsEntry("state", Map.of("Gallia", 1));

        in(secretariat(), () -> {
            decisions.explain(secretariat(), id, LabelKind.STATE, Map.of("Gallia", "France"), true);
            return 0;
        });
        await(id);

        assertThat(run(id).reading().tally().unknown()).isEmpty();
        assertThat(run(readTable(table)).reading().tally().unknown()).isEmpty();
    }

    @Test
    void aCategoryOfActionIsReadByItsNumberOrNameAndAnUnknownOneIsExplained() {
        long id = readTable("Recommendation;Number;Session;Position;Kind of action asked\n"
                + "Ratify the Convention against Torture;140.7;20;Noted;Minimal action\n"
                + "Build schools in every village;140.8;20;Noted;2.0\n"
                + "Open the archives to everybody;140.9;20;Noted;urgent\n");
        await(id);
        assertThat(run(id).reading().tally().unknown()).containsEntry("action", Map.of("urgent", 1));

        in(secretariat(), () -> {
            decisions.explain(secretariat(), id, LabelKind.ACTION, Map.of("urgent", "5"), false);
            return 0;
        });
        apply(id);

        assertThat(run(id).reading().tally().unknown()).isEmpty();
        assertThat(single("select sum(action_category) from recommendation")).isEqualTo(1 + 2 + 5);
    }

    @Test
    void aColumnOfTranslationsGivesUnofficialTextsAlsoToWhatIsThere() {
        apply(readTable(
                "Recommendation;Number;Session;Position\nRatify the Convention against Torture;140.7;20;Noted\n"));
        long id = readTable("Recommendation;Traduction;Number;Session;Position\n"
                + "Ratify the Convention against Torture;Ratifier la Convention contre la torture;140.7;20;Noted\n"
                + "Build schools in every village;Construire des écoles dans chaque village du pays;140.8;20;Noted\n");
        apply(id);

        assertThat(single("select count(*) from recommendation where unofficial = '{fr}' and texts ?? 'fr'"))
                .isEqualTo(2);
        undo(id);
        assertThat(single("select count(*) from recommendation where unofficial = '{}'"))
                .isEqualTo(1);
        assertThat(recommendations()).isEqualTo(1);
    }

    @Test
    void sixLanguagesOfTheIndexBecomeOneRecommendation() {
        long id = read("uhri-api.jsonl", ImportOptions.ofEveryState());
        apply(id);

        assertThat(single("select count(*) from recommendation where texts ?? 'ar' and texts ?? 'zh'"))
                .isGreaterThan(0);
        assertThat(counts(read("uhri-api.jsonl", ImportOptions.ofEveryState())).outcomes())
                .containsOnlyKeys("same");
    }
}
