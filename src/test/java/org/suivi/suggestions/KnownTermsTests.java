package org.suivi.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.OnDatabase;

@OnDatabase
class KnownTermsTests {

    @Autowired
    KnownTerms terms;

    @Test
    void everyThemeOfTheBundledModelIsATermOfToday() {
        assertThat(DefaultTags.themes().codes())
                .isNotEmpty()
                .allSatisfy(label -> assertThat(terms.term(SuggestedKind.THEMES, label))
                        .as("%s", label)
                        .hasValueSatisfying(
                                term -> assertThat(term.validity().to()).isNull()));
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
