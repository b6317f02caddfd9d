package org.suivi.panels;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** Somebody at the podium who has a turn: an opening speaker, or a panellist. */
public record Panellist(
        int id,
        Part part,
        String name,
        LocalizedText function,
        Status status,
        @Nullable Gender gender) implements Numbered {

    /** Opening speakers have a turn in presentations only. */
    public enum Part {
        OPENING,
        PANEL
    }

    /** Whether the name is sure, and how the person takes part. */
    public enum Status {
        TBC,
        CONFIRMED,
        VIDEO,
        ABSENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Panellist with(Status changed) {
        return new Panellist(id, part, name, function, changed, gender);
    }

    boolean hasTurnIn(SegmentKind kind) {
        return kind == SegmentKind.PRESENTATIONS || (kind == SegmentKind.RESPONSES && part == Part.PANEL);
    }
}
