package org.suivi.imports;

/**
 * One thing that reading changed or worked out, with the place before and after, so that a person can check it. Long
 * texts are shown as the part around the first difference.
 */
public record Repair(RepairCode code, String field, String before, String after) {

    private static final int LEAD = 30;
    private static final int LONGEST = 160;

    static Repair of(RepairCode code, String field, String before, String after) {
        if (before.length() <= LONGEST && after.length() <= LONGEST) {
            return new Repair(code, field, before, after);
        }
        int same = 0;
        int shorter = Math.min(before.length(), after.length());
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - LEAD);
        return new Repair(code, field, part(before, from), part(after, from));
    }

    private static String part(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + text.substring(from, end) + (end < text.length() ? "…" : "");
    }
}
