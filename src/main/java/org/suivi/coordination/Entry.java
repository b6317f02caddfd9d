package org.suivi.coordination;

import java.util.Locale;

/** A cell of the work sheet that an institution fills in, in the order of the columns. */
public enum Entry {
    DONE(10_000),
    DONE_ON(0),
    DELIVERY(0),
    WHY(4_000),
    CHALLENGES(5_000),
    ASSISTANCE(5_000);

    private final int longest;

    Entry(int longest) {
        this.longest = longest;
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
