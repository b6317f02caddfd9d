package org.suivi.coordination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Delivery;
import org.suivi.shared.Language;

/**
 * One recommendation or action of an institution, as a row of its work sheet.
 *
 * @param locked what the row says of the thing, in the order of the locked columns
 * @param newest the update that the institution is writing on it, else its last one
 * @param delivery of the action, which bounds what its lead may tell; null for a recommendation
 */
record OpenThing(
        ToldOn on,
        boolean leads,
        @Nullable LocalDate due,
        List<String> locked,
        @Nullable ProgressUpdate newest,
        @Nullable Delivery delivery) {

    /** "recommendation:12": how the row is found again, whatever became of its place in the sheet. */
    String key() {
        return on.kind() + ":" + on.id();
    }

    /** How the record stood: two files that say the same saw the same. */
    String basis() {
        return newest == null ? "0" : newest.id() + "." + newest.version();
    }

    boolean isInWriting() {
        return newest != null && newest.state().isInWriting();
    }

    /** Whether there is still something to tell: it goes into the sheet. */
    boolean isOpen() {
        Delivery last = delivery != null
                ? delivery
                : newest == null ? null : newest.told().delivery();
        return isInWriting() || due != null || last == null || last.isOpen();
    }

    /** What the cells of the row hold when the sheet goes out: the update in writing, else nothing. */
    Entries entries(Language language) {
        return newest != null && isInWriting() ? Entries.of(newest.told(), language) : Entries.BLANK;
    }
}
