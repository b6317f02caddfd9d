package org.suivi.audit;

import java.time.Instant;
import java.util.List;
import org.suivi.shared.Ref;

/** One entry of the log as people read it. */
public record AuditRow(
        long number, Instant at, String actor, String role, Ref subject, String verb, List<ChangedValue> values) {

    public AuditRow {
        values = List.copyOf(values);
    }

    /** All values before the change in one line, for sentences. */
    public String before() {
        return ChangedValue.line(values, ChangedValue::before);
    }

    public String after() {
        return ChangedValue.line(values, ChangedValue::after);
    }
}
