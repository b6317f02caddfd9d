package org.suivi.plans;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a template that goes out keeps out of sight in each row, so that it can be compared when it comes back.
 *
 * @param prints what stood in each cell, as {@link TemplateValues#print} says it
 */
record SheetKey(long plan, long action, int version, String prints) {

    static final List<String> COLUMNS = List.of("suivi_action", "suivi_version", "suivi_cells");

    private static final Pattern ACTION = Pattern.compile("(\\d{1,18})/(\\d{1,18})");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    List<String> cells() {
        return List.of(plan + "/" + action, String.valueOf(version), prints);
    }

    /** Null where there is none, or one that nobody wrote. */
    static @Nullable SheetKey of(String action, String version, String prints) {
        Matcher parts = ACTION.matcher(action);
        return parts.matches() && VERSION.matcher(version).matches()
                ? new SheetKey(
                        Long.parseLong(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Integer.parseInt(version),
                        prints)
                : null;
    }

    /** Whether the cell of this column stood so when the file went out. */
    boolean wentOutAs(TemplateColumn column, TemplateValues values) {
        String[] all = prints.split(" ");
        int place = TemplateColumn.takenIn().indexOf(column);
        return place >= 0 && place < all.length && all[place].equals(values.print(column));
    }
}
