package org.suivi.taxonomies;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * A vocabulary.
 *
 * @param system the national system it belongs to; null for one of the United Nations
 */
public record Taxonomy(
        int id, @Nullable Integer system, String code, TaxonomyKind kind, LocalizedText name, Validity validity) {

    boolean isSeenBy(@Nullable Integer reader) {
        return system == null || system.equals(reader);
    }

    /** Whether it is the vocabulary of this cycle of the Universal Periodic Review, "un-themes-3" of the third. */
    boolean isOfCycle(@Nullable Integer cycle) {
        return cycle != null && code.endsWith("-" + cycle);
    }
}
