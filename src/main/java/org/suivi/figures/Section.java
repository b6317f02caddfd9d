package org.suivi.figures;

import java.util.List;
import org.suivi.shared.LocalizedText;

/**
 * One part of a report, with the names as they were when it was made.
 *
 * @param heading a message key
 * @param words what somebody agreed to have read by everybody
 */
public record Section(String heading, List<Line> lines, List<LocalizedText> words) {

    public Section {
        lines = List.copyOf(lines);
        words = List.copyOf(words);
    }

    /** Of counts alone. */
    public Section(String heading, List<Line> lines) {
        this(heading, lines, List.of());
    }

    /** What is counted, and how often it was found. */
    public record Line(LocalizedText name, long count) {}
}
