package org.suivi.matching;

import java.time.LocalDate;

/** The days from the first to the last, both counted, in which help is wanted or can be given. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }

    long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    long daysSharedWith(Window other) {
        long first = Math.max(from.toEpochDay(), other.from.toEpochDay());
        long last = Math.min(to.toEpochDay(), other.to.toEpochDay());
        return Math.max(0, last - first + 1);
    }

    Window joinedWith(Window other) {
        return new Window(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
