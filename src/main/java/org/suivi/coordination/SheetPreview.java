package org.suivi.coordination;

import java.util.HexFormat;
import java.util.List;
import org.suivi.shared.Language;
import org.suivi.shared.Sha256;

/**
 * What a work sheet that came back would do now.
 *
 * @param language in which the sheet was filled in
 * @param same how many rows say what is here already
 */
public record SheetPreview(Language language, List<Planned> planned, List<Refusal> refused, int same) {

    /** A row that would begin an update, or change the one in writing. */
    public record Planned(int row, ToldOn on, String heading, boolean begins, List<Cell> cells) {

        public boolean hasConflict() {
            return cells.stream().anyMatch(Cell::conflicts);
        }
    }

    /**
     * One cell that differs.
     *
     * @param here what the record holds now
     * @param conflicts whether both were changed since the sheet went out, so that a person must choose
     */
    public record Cell(Entry entry, String here, String inFile, boolean conflicts) {}

    /** A row that is not taken, and why. */
    public record Refusal(int row, String heading, String why, List<Object> arguments) {}

    public boolean isEmpty() {
        return planned.isEmpty();
    }

    public long conflicts() {
        return planned.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::conflicts)
                .count();
    }

    /** Two previews with the same stamp would do the same. */
    public String stamp() {
        return HexFormat.of().formatHex(Sha256.of(planned.toString()));
    }
}
