package org.suivi.panels;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One turn at the microphone. Its limit is what held when it was called: a change afterwards is for the next one.
 *
 * @param cut whether the turn was ended by the chair
 * @param warnedAt when the speaker was asked to conclude
 * @param heldBeforeMs how long the part was held before it began; null in panels of earlier days
 */
public record Turn(
        int id,
        int segment,
        Who who,
        TurnState state,
        long limitMs,
        long at,
        boolean cut,
        @Nullable Long warnedAt,
        @Nullable Long heldBeforeMs)
        implements Numbered {

    /** In which right somebody speaks. */
    public enum Kind {
        ENTRY,
        PANELLIST,
        POINT_OF_ORDER,
        RIGHT_OF_REPLY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Who speaks.
     *
     * @param ref number of the entry or the panellist
     * @param delegation code, of an entry and of a point of order
     */
    public record Who(
            Kind kind, @Nullable Integer ref, @Nullable String delegation) {}

    Turn with(TurnState changed) {
        return new Turn(id, segment, who, state.to(changed), limitMs, at, cut, warnedAt, heldBeforeMs);
    }

    Turn begun(long began) {
        return new Turn(id, segment, who, state, limitMs, began, cut, warnedAt, heldBeforeMs);
    }

    Turn warned(long asked) {
        return new Turn(id, segment, who, state, limitMs, at, cut, asked, heldBeforeMs);
    }

    Turn ended(boolean wasCut) {
        return new Turn(id, segment, who, state.to(TurnState.ENDED), limitMs, at, wasCut, warnedAt, heldBeforeMs);
    }

    public boolean isWarned() {
        return warnedAt != null;
    }

    public boolean isReply() {
        return who.kind() == Kind.RIGHT_OF_REPLY;
    }

    public boolean isPointOfOrder() {
        return who.kind() == Kind.POINT_OF_ORDER;
    }
}
