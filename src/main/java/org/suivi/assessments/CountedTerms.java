package org.suivi.assessments;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Taxonomy;
import org.suivi.taxonomies.TaxonomyKind;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** The terms that count in a dimension, each under the code it counts as, the same as in the list of recommendations. */
@Component
class CountedTerms {

    private final Taxonomies taxonomies;

    CountedTerms(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** Keys of terms to codes; none for a dimension that does not go by terms. */
    Map<Integer, String> of(Dimension dimension) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        Set<TaxonomyKind> kinds = kinds(dimension);
        Map<Integer, String> codes = new HashMap<>();
        for (Taxonomy taxonomy : vocabulary.taxonomies(null)) {
            if (kinds.contains(taxonomy.kind())) {
                vocabulary.termsOf(taxonomy).forEach(term -> codes.put(term.id(), code(vocabulary, dimension, term)));
            }
        }
        return codes;
    }

    private static Set<TaxonomyKind> kinds(Dimension dimension) {
        return switch (dimension) {
            case THEME -> EnumSet.of(TaxonomyKind.THEMES, TaxonomyKind.GROUPS, TaxonomyKind.POSITIONS);
            case PERSON -> EnumSet.of(TaxonomyKind.PERSONS);
            case GOAL -> EnumSet.of(TaxonomyKind.SDG);
            case MECHANISM, YEAR -> EnumSet.noneOf(TaxonomyKind.class);
        };
    }

    /** A theme of an older cycle counts as its successor, a target as its goal. */
    private static String code(Vocabulary vocabulary, Dimension dimension, Term term) {
        Integer parent = term.parent();
        return switch (dimension) {
            case THEME -> vocabulary.newest(term.id()).orElse(term).code();
            case GOAL ->
                parent == null
                        ? term.code()
                        : vocabulary
                                .term(Objects.requireNonNull(parent))
                                .orElse(term)
                                .code();
            case PERSON, MECHANISM, YEAR -> term.code();
        };
    }
}
