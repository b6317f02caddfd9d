package org.suivi.coordination;

import java.time.LocalDate;
import java.util.List;
import org.suivi.shared.Actor;

/**
 * Days that people want to know of though no institution owes anything on them. Each module that knows such days has a bean of this
 * type, so that calendars hold them without knowing the modules.
 */
public interface KnownDays {

    /** The first day and all after it, as far as they concern the actor. */
    List<Day> from(Actor actor, LocalDate first);

    /**
     * One day.
     *
     * @param kind "meeting", "request" or "review": completes message keys
     * @param number what it is called officially, the same in every language and without anything sensitive
     * @param path where more is told, below the address of the system
     */
    record Day(String kind, long id, String number, String path, LocalDate day) {}
}
