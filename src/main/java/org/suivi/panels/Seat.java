package org.suivi.panels;

import org.jspecify.annotations.Nullable;

/**
 * Who acts in one panel, and as what.
 *
 * @param account key of the account, 0 for somebody who came through the link of a seat
 * @param name as it stands in the journal
 * @param delegation code of the delegation that a delegate speaks for
 * @param place the language of a booth, or the number of the panellist who sits there
 */
public record Seat(
        long panel,
        SeatRole role,
        long account,
        String name,
        @Nullable String delegation,
        @Nullable String place) {

    public Seat(long panel, SeatRole role, long account, String name, @Nullable String delegation) {
        this(panel, role, account, name, delegation, null);
    }

    public boolean isSecretariat() {
        return role == SeatRole.SECRETARIAT;
    }

    public boolean speaksFor(String other) {
        return other.equals(delegation);
    }
}
