package org.suivi.taxonomies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.OnDatabase;

@OnDatabase
class TermLookupTests {

    @Autowired
    Taxonomies taxonomies;

    @Test
    void aThemeIsFoundInTheVocabularyOfItsCycle() {
        assertThat(code(TaxonomyKind.THEMES, 2, "A12 Acceptance of international norms"))
                .contains("2-A12");
        assertThat(code(TaxonomyKind.THEMES, 2, "acceptance of INTERNATIONAL norms"))
                .contains("2-A12");
        assertThat(code(TaxonomyKind.THEMES, 4, "- Sexual &amp; gender–based violence"))
                .hasValueSatisfying(found -> assertThat(found).startsWith("4-"));
    }

    @Test
    void aThemeThatItsCycleDoesNotKnowIsFoundInAnother() {
        assertThat(code(TaxonomyKind.THEMES, 4, "Acceptance of international norms"))
                .isPresent();
    }

    @Test
    void personsAreFoundInEveryLanguage() {
        for (String label : new String[] {"Children", "ENFANTS", "Niños", "Дети", "儿童", "الاطفال"}) {
            assertThat(code(TaxonomyKind.PERSONS, null, label)).as(label).contains("children");
        }
    }

    @Test
    void goalsAndTargetsAreFoundByNumberWhateverFollowsIt() {
        assertThat(code(TaxonomyKind.SDG, null, "13 - CLIMATE ACTION")).contains("13");
        assertThat(code(TaxonomyKind.SDG, null, "16.b - Promote and enforce something"))
                .contains("16.b");
        assertThat(code(TaxonomyKind.SDG, null, "99 - None")).isEmpty();
    }

    @Test
    void whatNoVocabularyKnowsIsNotGuessed() {
        assertThat(code(TaxonomyKind.THEMES, 4, "Something else")).isEmpty();
        assertThat(code(TaxonomyKind.THEMES, null, "")).isEmpty();
    }

    private Optional<String> code(TaxonomyKind kind, @org.jspecify.annotations.Nullable Integer cycle, String label) {
        return taxonomies
                .lookup(null)
                .find(kind, cycle, label)
                .flatMap(taxonomies.vocabulary()::term)
                .map(Term::code);
    }
}
