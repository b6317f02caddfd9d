package org.suivi.taxonomies;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * One word of a vocabulary.
 *
 * @param mergedInto the term that stands for this one since an administrator merged the two
 * @param uhriId its key in the Universal Human Rights Index
 */
public record Term(
        int id,
        Taxonomy taxonomy,
        String code,
        @Nullable Integer parent,
        Wording wording,
        Validity validity,
        @Nullable Integer mergedInto,
        @Nullable String uhriId) {

    public LocalizedText name() {
        return wording.name();
    }

    /** "un-themes-4/education": its code is its own only within its vocabulary. */
    public String path() {
        return taxonomy.code() + "/" + code;
    }
}
