package org.suivi.indicators;

import java.util.Objects;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;

/** A measure of a structure, a process or an outcome, as it stands in one national system. */
public record Indicator(long id, Description description, int version) {

    static final String KIND = "indicator";

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    /** The secretariat enters any value; a focal point those that its own institution answers for. */
    public boolean takesValuesFrom(Actor actor) {
        return actor.may(Permission.EDIT_RECORDS)
                || (actor.may(Permission.CONTRIBUTE)
                        && actor.organisation() != null
                        && Objects.equals(actor.organisation(), description.institution()));
    }

    void mustTakeValuesFrom(Actor actor) {
        if (!takesValuesFrom(actor)) {
            throw new NotAllowed("indicator.value.not-yours");
        }
    }
}
