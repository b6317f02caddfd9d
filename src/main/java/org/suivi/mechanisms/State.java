package org.suivi.mechanisms;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Wording;

/**
 * A State, or an observer that recommends like one.
 *
 * @param code ISO 3166-1 alpha-3
 * @param iso2 ISO 3166-1 alpha-2
 * @param kind member, observer or other
 * @param regionalGroup code of its United Nations regional group
 * @param mergedInto the State that stands for this one since an administrator merged the two
 */
public record State(
        int id,
        String code,
        @Nullable String iso2,
        String kind,
        @Nullable String regionalGroup,
        Situation situation,
        Wording wording,
        @Nullable Integer mergedInto) {

    /**
     * What else of a country counts when help is looked for.
     *
     * @param subregion the M49 number of the part of the world where it lies
     * @param groups which of LDC, LLDC and SIDS it is; null where nobody said
     */
    public record Situation(
            @Nullable Integer subregion, @Nullable Set<String> groups) {

        public static final Situation UNKNOWN = new Situation(null, null);
    }

    public LocalizedText name() {
        return wording.name();
    }
}
