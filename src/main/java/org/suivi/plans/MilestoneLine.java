package org.suivi.plans;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/** A milestone as a line of a cell: its day, its title, and in brackets the day when it was reached, in whatever words. */
record MilestoneLine(LocalDate due, String title, @Nullable LocalDate reached) {

    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    /** A title with both days; longer ones would only keep the pattern busy. */
    private static final int LONGEST = Plan.LONGEST_TITLE + 100;

    private static final Pattern LINE =
            Pattern.compile(DAY + "\\s+(.+?)(?:\\s*[(（][^()（）]*?" + DAY + "[^()（）]*[)）])?", Pattern.DOTALL);

    static MilestoneLine read(String line) {
        if (line.length() > LONGEST) {
            throw new Refused("plan.too-long", Plan.LONGEST_TITLE);
        }
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new Refused("plan.sheet.wrong.milestone", line);
        }
        String reached = parts.group(3);
        return new MilestoneLine(
                CellReading.day(parts.group(1)), parts.group(2), reached == null ? null : CellReading.day(reached));
    }
}
