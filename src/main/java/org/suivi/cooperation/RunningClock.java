package org.suivi.cooperation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.suivi.shared.LocalizedText;

/** A clock that runs on a record, as both sides see it. */
public record RunningClock(String code, LocalizedText name, LocalDate due, LocalDate today) {

    public boolean isOver() {
        return today.isAfter(due);
    }

    /** Days left; negative once it is over. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, due);
    }
}
