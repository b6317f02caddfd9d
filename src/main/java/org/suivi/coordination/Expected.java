package org.suivi.coordination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/**
 * What institutions are expected to do by a day. Each module that expects something has a bean of this type, so that reminders,
 * calendars and "My work" know all of it without knowing the modules.
 */
public interface Expected {

    /** Everything of one institution, or of all, that is still open and that the actor may see. */
    List<Item> open(Actor actor, @Nullable Long organisation);

    /** Whether "My work" shows these by themselves, with a place to answer. */
    default boolean isAnsweredOnMyWork() {
        return false;
    }

    /**
     * One open thing.
     *
     * @param kind "news", "action", "answer" or "action-point": completes message keys
     * @param number what it is called officially, the same in every language and without anything sensitive
     * @param name what it is about, for pages inside the house; empty where the number tells enough
     * @param path where it is done, below the address of the system
     * @param account in whose charge it is; null for all focal points of the institution
     */
    record Item(
            String kind,
            long id,
            String number,
            LocalizedText name,
            String path,
            long organisation,
            @Nullable Long account,
            LocalDate due) {

        public boolean isLate(LocalDate today) {
            return due.isBefore(today);
        }
    }
}
