package org.suivi.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** An institution leads or supports the follow-up of a thing; before is the lead that it took over from. */
public record InstitutionAssigned(
        Actor actor, Ref subject, @Nullable Given before, Given after) implements Change {

    /** What was given to whom. */
    public record Given(
            LocalizedText institution,
            String part,
            @Nullable LocalDate due) {}
}
