package org.suivi.suggestions;

import java.util.Locale;
import java.util.Optional;
import org.suivi.recommendations.Facet;
import org.suivi.taxonomies.TaxonomyKind;

/** The kinds of tags that are suggested, each learnt by a model of its own. */
public enum SuggestedKind {
    THEMES(TaxonomyKind.THEMES, Facet.THEME),
    PERSONS(TaxonomyKind.PERSONS, Facet.PERSON),
    GOALS(TaxonomyKind.SDG, Facet.GOAL);

    private final TaxonomyKind taxonomies;
    private final Facet facet;

    SuggestedKind(TaxonomyKind taxonomies, Facet facet) {
        this.taxonomies = taxonomies;
        this.facet = facet;
    }

    /** As in addresses, the database and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SuggestedKind> of(String code) {
        for (SuggestedKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    TaxonomyKind taxonomies() {
        return taxonomies;
    }

    public Facet facet() {
        return facet;
    }
}
