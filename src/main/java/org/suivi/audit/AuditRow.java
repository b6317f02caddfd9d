package org.suivi.audit;

import java.time.Instant;
import java.util.List;
import org.suivi.shared.Ref;

/**
 * One entry of the log as people read it.
 *
 * @param isSealed whether its values are kept from the reader
 */
public record AuditRow(
        long number, Instant at, By by, About about, String verb, List<ChangedValue> values, boolean isSealed) {

    public AuditRow {
        values = List.copyOf(values);
    }

    /** The actor as it was at the time. */
    public record By(String name, String role) {}

    /**
     * The thing that was changed.
     *
     * @param name what it is called now; empty where nobody says
     */
    public record About(Ref ref, String name) {}

    /** The same without its values. */
    AuditRow sealed() {
        return new AuditRow(number, at, by, new About(about.ref(), ""), verb, List.of(), true);
    }

    /** All values before the change in one line. */
    public String before() {
        return ChangedValue.line(values, ChangedValue::before);
    }

    public String after() {
        return ChangedValue.line(values, ChangedValue::after);
    }
}
