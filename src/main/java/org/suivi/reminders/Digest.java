package org.suivi.reminders;

import org.suivi.shared.Language;

/** What one person is told on one day: how much, never what. */
record Digest(long account, String name, String email, Language language, Counts counts) {

    /**
     * How much there is.
     *
     * @param toClear drafts of colleagues that wait for the person's clearance
     * @param standIn what the person hears of as the alternate, because it is late for long
     * @param escalated what the secretariat hears of, because it is late for longer
     */
    record Counts(int late, int soon, int returned, int toClear, int standIn, int toAccept, int escalated) {

        boolean isEmpty() {
            return late + soon + returned + toClear + standIn + toAccept + escalated == 0;
        }
    }
}
