package org.suivi.mechanisms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** Somebody entered the title or the dates of a document. */
public record DocumentChanged(Actor actor, long id, Told before, Told after) implements Change {

    /** What can be entered. */
    public record Told(
            LocalizedText title,
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate publishedOn) {}

    @Override
    public Ref subject() {
        return new Ref("document", id);
    }
}
