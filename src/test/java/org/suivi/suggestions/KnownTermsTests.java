package org.suivi.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.OnDatabase;

@OnDatabase
class KnownTermsTests {

    /** Themes of 2013 and 2015 that have no successor in the present vocabulary. */
    private static final String[] ENDED = {
        "Context, statistics, budget, cooperation with civil society",
        "Freedom of association",
        "Human rights defenders",
        "Persons living in rural areas",
        "Right to peaceful assembly"
    };

    @Autowired
    KnownTerms terms;

    @Test
    void nearlyEveryThemeOfTheBundledModelIsATermOfToday() {
        assertThat(DefaultTags.themes().codes())
                .filteredOn(label -> terms.term(SuggestedKind.THEMES, label).isEmpty())
                .containsExactlyInAnyOrder(ENDED);
    }

    @Test
    void everyGoalOfTheBundledModelIsAGoal() {
        assertThat(DefaultTags.goals().codes())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(terms.term(SuggestedKind.GOALS, code))
                        .hasValueSatisfying(term -> assertThat(term.parent()).isNull()));
    }

    @Test
    void personsAreFoundByTheirNameInSixLanguages() {
        assertThat(terms.persons().suggest("Protect children", "en"))
                .extracting(Suggestion::code)
                .contains("children");
        assertThat(terms.persons().suggest("Protéger les enfants", "fr"))
                .extracting(Suggestion::code)
                .contains("children");
    }
}
