package org.suivi.exports;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** A stretch of text that reads in one direction, and how to cut a text into such stretches in the order they are written. */
record DirectedRun(String text, boolean rightToLeft) {

    /** The direction of the first letter that has one, for a recommendation may be in another language than the list. */
    static boolean startsRightToLeft(String text, boolean otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        int fallback = otherwise ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        return !new Bidi(text, fallback).baseIsLeftToRight();
    }

    static List<DirectedRun> of(String text, boolean rightToLeft) {
        if (text.isEmpty()) {
            return List.of();
        }
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<DirectedRun> runs = new ArrayList<>();
        for (int i = 0; i < bidi.getRunCount(); i++) {
            runs.add(new DirectedRun(
                    text.substring(bidi.getRunStart(i), bidi.getRunLimit(i)), bidi.getRunLevel(i) % 2 == 1));
        }
        return runs;
    }
}
