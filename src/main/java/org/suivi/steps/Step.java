package org.suivi.steps;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;

/**
 * Something that one person did to many things at once.
 *
 * @param things how many it changed
 * @param undone when and by whom it was taken back
 */
public record Step(
        long id,
        Begun begun,
        int things,
        Moment done,
        @Nullable Moment undone) {

    /**
     * What is known when a step begins.
     *
     * @param kind completes message keys ("plan-sheet")
     * @param on the thing whose history tells of it
     * @param path of the page of that thing
     * @param name of the file from which it came, or empty
     * @param organisation the institution that may take it back beside the secretariat
     */
    public record Begun(
            String kind,
            Ref on,
            String path,
            String name,
            @Nullable Long organisation) {}

    /** When, and by whom. */
    public record Moment(Instant at, String by) {}

    boolean isFor(Actor actor) {
        return actor.may(Permission.EDIT_RECORDS)
                || (actor.may(Permission.CONTRIBUTE)
                        && begun.organisation() != null
                        && Objects.equals(begun.organisation(), actor.organisation()));
    }
}
