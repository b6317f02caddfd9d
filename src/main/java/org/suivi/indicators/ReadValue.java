package org.suivi.indicators;

import org.jspecify.annotations.Nullable;

/**
 * A value as a file holds it, before anything is known of the indicator it may belong to.
 *
 * @param series what the file calls the indicator
 * @param state the code or name of the State; empty when the file speaks of one State only
 */
record ReadValue(
        int row,
        String series,
        String state,
        String period,
        Part part,
        String value,
        @Nullable MissingReason missing,
        Said said) {

    /** Whom and where the value speaks of. */
    record Part(String territory, Disaggregation disaggregation) {
        static final Part WHOLE = new Part("", Disaggregation.ALL);
    }

    /** What the file says around the value; without a status when it does not say. */
    record Said(@Nullable ValueStatus status, String source, String breakNote, String note) {

        static Said source(String source) {
            return new Said(null, source, "", "");
        }

        Said note(String words) {
            return new Said(status, source, breakNote, words);
        }
    }
}
