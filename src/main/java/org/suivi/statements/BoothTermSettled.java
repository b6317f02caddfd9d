package org.suivi.statements;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody added, changed or removed a term of the booths. */
record BoothTermSettled(
        Actor actor,
        Ref subject,
        @Nullable BoothTerm was,
        @Nullable BoothTerm is) implements Change {

    @Override
    public @Nullable Object before() {
        return told(was);
    }

    @Override
    public @Nullable Object after() {
        return told(is);
    }

    private static @Nullable Map<String, String> told(@Nullable BoothTerm term) {
        return term == null ? null : term.words().byCode();
    }
}
