package org.suivi.indicators;

/** What charts are drawn with, so that each kind of file shows the same drawing. */
interface Pen {

    /** A straight stroke; {@code dash} says how long it is drawn and left out in turns, and is empty where it is whole. */
    record Stroke(String colour, double width, String dash) {

        Stroke(String colour, double width) {
            this(colour, width, "");
        }
    }

    /** The marks of figures differ in shape too, for those who cannot tell the colours apart. */
    enum Mark {
        DOT,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    /** To which side of its place a text stands. */
    enum Side {
        AFTER,
        BEFORE,
        AROUND
    }

    /** A place on the drawing, from the upper left. */
    record Spot(double x, double y) {}

    void line(Spot from, Spot to, Stroke stroke);

    /** A mark; who points at it reads the title where the file can show one. */
    void mark(Mark mark, Spot at, String colour, String title);

    void words(Spot at, Side side, String words);
}
