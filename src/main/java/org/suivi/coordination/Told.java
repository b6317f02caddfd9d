package org.suivi.coordination;

import java.time.LocalDate;
import org.suivi.plans.Delivery;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Refused;

/**
 * What an institution tells in an update.
 *
 * @param doneOn the day, or the end of the time, in which it was done
 * @param why it is on hold or will not be pursued
 */
public record Told(
        LocalizedText done,
        LocalDate doneOn,
        Delivery delivery,
        LocalizedText why,
        LocalizedText challenges,
        LocalizedText assistance) {

    void check(LocalDate today) {
        if (done.isEmpty()) {
            throw new Refused("update.nothing-told");
        }
        if (doneOn.isAfter(today.plusDays(1))) {
            throw new Refused("update.not-yet");
        }
        PlausibleDay.check(doneOn);
        if (delivery.needsReason() && why.isEmpty()) {
            throw new Refused("update.no-why");
        }
    }
}
