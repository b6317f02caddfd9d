package org.suivi.coordination;

import org.jspecify.annotations.Nullable;

/**
 * Begins an update.
 *
 * @param organisation whose work it is; null for the institution of whoever writes, or the lead when the secretariat writes
 */
public record WriteUpdate(ToldOn on, @Nullable Long organisation, Told told, boolean asksClearance) {

    /** On a recommendation. */
    public WriteUpdate(long recommendation, @Nullable Long organisation, Told told, boolean asksClearance) {
        this(ToldOn.recommendation(recommendation), organisation, told, asksClearance);
    }
}
