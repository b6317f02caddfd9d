package org.suivi.proceedings;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suivi.shared.Refused;

/**
 * Where a sentence comes from.
 *
 * @param number of the thing in its panel
 * @param paragraph of a statement, 0 elsewhere
 */
public record Source(Kind kind, long number, int paragraph) {

    private static final Pattern WRITTEN = Pattern.compile("(ENTRY|PANELLIST)/(\\d{1,9})");

    /** What can be a source. */
    public enum Kind {
        /** The head of the programme. */
        PANEL,
        NOTE,
        SEGMENT,
        /** Somebody on a list of speakers. */
        ENTRY,
        /** A turn, of a panellist or of a point of order. */
        TURN,
        /** Somebody at the podium. */
        PANELLIST,
        STATEMENT,
        /** A statement that was posted and not said. */
        UNDELIVERED,
        /** What a delegation asked to be corrected. */
        CORRECTION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Source of(Kind kind, long number) {
        return new Source(kind, number, 0);
    }

    /** Reads "ENTRY/12", as forms give the two kinds that a person can name. */
    public static Source written(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new Refused("proceedings.source.needed");
        }
        return of(Kind.valueOf(parts.group(1)), Long.parseLong(parts.group(2)));
    }
}
