package org.suivi.proceedings;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody said that the secretariat does not work on a day, or that it does after all. */
record HolidaySettled(
        Actor actor,
        LocalDate day,
        @Nullable String was,
        @Nullable String is) implements Change {

    @Override
    public Ref subject() {
        return new Ref("panel-holiday", day.toEpochDay());
    }

    @Override
    public @Nullable Object before() {
        return told(was);
    }

    @Override
    public @Nullable Object after() {
        return told(is);
    }

    private @Nullable Map<String, String> told(@Nullable String name) {
        return name == null ? null : Map.of("day", day.toString(), "name", name);
    }
}
