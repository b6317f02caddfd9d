package org.suivi.panels;

import org.jspecify.annotations.Nullable;

/**
 * Who acts in one panel, and as what.
 *
 * @param account key of the account, 0 for somebody who came through the link of a seat
 * @param name as it stands in the journal
 * @param delegation code of the delegation that a delegate speaks for
 */
public record Seat(
        long panel,
        SeatRole role,
        long account,
        String name,
        @Nullable String delegation) {

    public boolean isSecretariat() {
        return role == SeatRole.SECRETARIAT;
    }

    public boolean speaksFor(String other) {
        return other.equals(delegation);
    }
}
