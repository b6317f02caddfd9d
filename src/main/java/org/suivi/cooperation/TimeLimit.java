package org.suivi.cooperation;

import java.util.List;
import org.suivi.shared.LocalizedText;

/**
 * How long something may take, or how long it is fresh.
 *
 * @param atLimit what happens when the time is over
 */
public record TimeLimit(
        String code, LocalizedText name, int days, boolean isWorking, List<Integer> reminders, String atLimit) {

    public TimeLimit {
        reminders = List.copyOf(reminders);
    }
}
