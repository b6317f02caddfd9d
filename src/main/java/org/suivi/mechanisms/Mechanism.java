package org.suivi.mechanisms;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Wording;

/**
 * The Universal Periodic Review, a treaty body, a special procedure, a regional body, or a group of them.
 *
 * @param type upr, treaty-body, special-procedure, regional or other
 * @param mergedInto the mechanism that stands for this one since an administrator merged the two
 */
public record Mechanism(
        int id,
        String code,
        String type,
        @Nullable String subType,
        @Nullable Integer parent,
        Wording wording,
        @Nullable Integer mergedInto) {

    public LocalizedText name() {
        return wording.name();
    }

    /** "CEDAW", "SR housing"; the name where there is no shorter one. */
    public LocalizedText shortName() {
        return wording.second().isEmpty() ? wording.name() : wording.second();
    }
}
