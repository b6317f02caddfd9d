package org.suivi.coordination;

import java.util.Locale;

/** A cell of the work sheet that an institution fills in, in the order of the columns. */
public enum Entry {
    DONE(0, 10_000),
    DONE_ON(1, 0),
    DELIVERY(2, 0),
    WHY(3, 4_000),
    CHALLENGES(4, 5_000),
    ASSISTANCE(5, 5_000);

    private final int place;
    private final int longest;

    Entry(int place, int longest) {
        this.place = place;
        this.longest = longest;
    }

    /** Among the cells that are filled in, from 0. */
    int place() {
        return place;
    }

    /** "done-on": the message key of its heading is "update." and this. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isWords() {
        return longest > 0;
    }

    int longest() {
        return longest;
    }
}
