package org.suivi.taxonomies;

import java.util.Locale;

/** What a vocabulary is about; several vocabularies of one kind hold one after the other, such as the themes of each cycle. */
public enum TaxonomyKind {
    THEMES,
    PERSONS,
    SDG,
    /** What the world measures its goals by; linked with, never tagged. */
    INDICATORS,
    /** Groupings of other entries: of themes, of States. */
    GROUPS,
    /** The positions of a State on a recommendation, for their spellings. */
    POSITIONS,
    /** What assistance between countries is described with: kinds of change, forms, bands, reasons. */
    ASSISTANCE,
    /** How much a text asks for, which the words it begins with suggest. */
    ACTIONS,
    /** A State's own vocabulary. */
    NATIONAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TaxonomyKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
