package org.suivi.panels;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A panel in the words of one language, as its pages show it. Pages are made from it, and whoever watches gets it again as JSON at
 * each change, so that a page says the same whether it was loaded or kept up.
 *
 * @param shape another one means that a page has other parts now, and not only other words and clocks
 * @param lists those who wait: by the list, and in it in their order by the entry, "e12"
 * @param counts how many wait on each list
 * @param current the list that the part that runs or comes next takes from; empty when it takes from none
 * @param isNobody whether nobody waits for the part that runs or comes next
 * @param states of all entries that have a place, by the entry
 * @param of what a delegation has in this panel, by its code; another one means that its page has other parts
 */
public record Told(
        long version,
        String shape,
        @Nullable Floor turn,
        boolean isFree,
        boolean isOff,
        @Nullable Part segment,
        @Nullable ToldClock pool,
        ToldClock meeting,
        String overrun,
        Map<String, Map<String, Row>> lists,
        Map<String, Integer> counts,
        String current,
        boolean isNobody,
        List<Seated> podium,
        Map<String, String> states,
        Map<String, String> of) {

    /** Who has the floor. */
    public record Floor(
            String name, String limit, boolean isPointOfOrder, boolean isReply, boolean isWarned, ToldClock clock) {}

    /** The part that is under way. */
    public record Part(int id, String title, ToldClock clock) {}

    /** Somebody at the podium who is still to speak. */
    public record Seated(String name, String function, String limit) {}

    /**
     * Somebody who waits for the floor.
     *
     * @param on "on behalf of" others; empty when it speaks for itself
     * @param band empty for ordinary speakers
     * @param when between which moments it is expected
     * @param kind next, reached, or beyond the time that is left
     * @param isLast whether it is the last that is reached, and others are not
     */
    public record Row(
            String name, String on, String band, String when, String limit, String kind, int place, boolean isLast) {}

    /** The key of an entry. */
    public static String key(int entry) {
        return "e" + entry;
    }

    /** The name of one who waits. */
    String nameOf(Entry entry) {
        Row row = waiting(entry.list()).get(key(entry.id()));
        return row == null ? "" : row.name();
    }

    /** Who speaks next. */
    public List<Row> next(int most) {
        return lists.getOrDefault(current, Map.of()).values().stream()
                .limit(most)
                .toList();
    }

    /** Those who wait on a list. */
    public Map<String, Row> waiting(int list) {
        return lists.getOrDefault(String.valueOf(list), Map.of());
    }
}
