package org.suivi.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** What an institution is to do until a day because a meeting decided so. */
public record ActionPoint(
        long id,
        long item,
        long organisation,
        LocalizedText name,
        LocalizedText task,
        LocalDate due,
        @Nullable Done done) {

    /** When, by whom, and what is to be said about it. */
    public record Done(LocalDate on, String by, String note) {}

    ActionPoint with(@Nullable Done now) {
        return new ActionPoint(id, item, organisation, name, task, due, now);
    }

    public boolean isLate(LocalDate today) {
        return done == null && due.isBefore(today);
    }
}
