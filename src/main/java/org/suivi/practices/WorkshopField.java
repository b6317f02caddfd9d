package org.suivi.practices;

import java.util.Locale;

/** One thing that is filled in for each record of a workshop; short, because many are written in one sitting. */
public enum WorkshopField {
    TITLE(Shape.LINE),
    CHALLENGE(Shape.TEXT),
    ACTION(Shape.TEXT),
    RESULT(Shape.TEXT),
    TEXT(Shape.TEXT),
    COUNTRY(Shape.CHOICE),
    THEME(Shape.CHOICE),
    FUNCTION(Shape.CHOICE),
    EVIDENCE(Shape.CHOICE),
    MODALITY(Shape.CHOICE),
    LANGUAGE(Shape.CHOICE),
    UNIT(Shape.CHOICE),
    TOTAL(Shape.NUMBER),
    EARLIEST(Shape.DAY),
    LATEST(Shape.DAY);

    private final Shape shape;

    WorkshopField(Shape shape) {
        this.shape = shape;
    }

    /** How it is filled in. */
    public enum Shape {
        LINE,
        TEXT,
        CHOICE,
        NUMBER,
        DAY
    }

    public Shape shape() {
        return shape;
    }

    /** Whether an entry is not complete without it. */
    boolean isNeeded() {
        return this != TEXT;
    }

    /** As in forms, in headings of files for programs, and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
