package org.suivi.practices;

import java.util.List;
import java.util.Map;
import org.suivi.cooperation.Offer;
import org.suivi.shared.LocalizedText;

/**
 * One record of a workshop, as it was filled in, and what became of it.
 *
 * @param row its number as the person sees it
 * @param faults why it cannot be taken; empty when it can
 * @param content the {@link Practice} or the {@link Offer} that it is; empty text where it has faults
 */
public record WorkshopEntry(int row, Map<WorkshopField, String> cells, List<Fault> faults, Object content) {

    /** How many stand one under the other on one page. */
    public static final int MOST_ON_PAGE = 50;

    /** The fault of an entry whose title the party has already: it was taken before. */
    static final String KNOWN = "workshop.wrong.known";

    private static final int LONGEST_WRITTEN = 60;

    /** What is wrong, and with which field. */
    public record Fault(WorkshopField field, String code) {}

    public WorkshopEntry {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** As it was filled in, not looked at yet. */
    static WorkshopEntry filled(int row, Map<WorkshopField, String> cells) {
        return new WorkshopEntry(row, cells, List.of(), "");
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }

    public boolean isBlank() {
        return cells.values().stream().allMatch(String::isBlank);
    }

    public String cell(WorkshopField field) {
        return cells.getOrDefault(field, "").strip();
    }

    /** Whether the party has one with this title already, as after a list was taken and comes again. */
    public boolean isKnown() {
        return faults.stream().anyMatch(fault -> fault.code().equals(KNOWN));
    }

    /** What stands in a field, short enough to be quoted in a sentence. */
    public String written(WorkshopField field) {
        String cell = cell(field);
        return cell.length() > LONGEST_WRITTEN ? cell.substring(0, LONGEST_WRITTEN) + "…" : cell;
    }

    /** The faults of one field. */
    public List<String> wrong(WorkshopField field) {
        return faults.stream()
                .filter(fault -> fault.field() == field)
                .map(Fault::code)
                .toList();
    }

    LocalizedText title() {
        return content instanceof Practice practice
                ? practice.words().title()
                : content instanceof Offer offer ? offer.words().title() : LocalizedText.EMPTY;
    }
}
