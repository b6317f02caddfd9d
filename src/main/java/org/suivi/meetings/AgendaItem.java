package org.suivi.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * One item of an agenda, with what came of it.
 *
 * @param flag the red flag it comes from, as it was on that day; null when somebody wrote the item
 */
public record AgendaItem(
        long id, long meeting, @Nullable RedFlag flag, Words words, List<ActionPoint> points, int version) {

    public AgendaItem {
        points = List.copyOf(points);
    }

    /** What is written on it. */
    public record Words(LocalizedText title, LocalizedText discussion, LocalizedText decision) {}
}
