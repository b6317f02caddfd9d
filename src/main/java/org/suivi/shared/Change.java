package org.suivi.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a person's change tells: who did what to which thing, with the values before and after. Published inside
 * the transaction of the change; the audit log hears it there, everything else after commit.
 */
public interface Change {

    Actor actor();

    Ref subject();

    /** The values before, as a small record or map that can be written as JSON; null for something new. */
    default @Nullable Object before() {
        return null;
    }

    /** The values after; null for something removed. */
    default @Nullable Object after() {
        return null;
    }

    /** The kebab-case name of the event ("position-changed"), the key of its sentence in histories. */
    default String verb() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
