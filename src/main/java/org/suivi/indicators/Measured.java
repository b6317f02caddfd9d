package org.suivi.indicators;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/**
 * What stands in a cell: a figure, or why there is none.
 *
 * @param breakNote what changed in the way of measuring since the period before; null when the series goes on unbroken
 */
public record Measured(
        @Nullable BigDecimal value,
        @Nullable MissingReason missing,
        ValueStatus status,
        String source,
        @Nullable String breakNote,
        @Nullable String note) {

    private static final int LONGEST = 2000;

    public Measured {
        if ((value == null) == (missing == null)) {
            throw new Refused("indicator.value.number-or-reason");
        }
        value = value == null ? null : Figure.plain(value);
        source = source.strip();
        if (source.isEmpty() || source.length() > LONGEST) {
            throw new Refused("indicator.value.source.wrong", LONGEST);
        }
        breakNote = shortOrNone(breakNote);
        note = shortOrNone(note);
    }

    public static Measured of(String figure, ValueStatus status, String source) {
        return new Measured(Figure.parse(figure), null, status, source, null, null);
    }

    public static Measured missing(MissingReason reason, String source) {
        return new Measured(null, reason, ValueStatus.FINAL, source, null, null);
    }

    public Measured withBreak(String why) {
        return new Measured(value, missing, status, source, why, note);
    }

    /** Whether a correction with the other would correct anything that counts. */
    boolean saysTheSameAs(Measured other) {
        return isSameFigure(value, other.value)
                && missing == other.missing
                && status == other.status
                && Objects.equals(breakNote, other.breakNote);
    }

    private static boolean isSameFigure(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static @Nullable String shortOrNone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new Refused("indicator.value.note.long", LONGEST);
        }
        return text.strip();
    }
}
