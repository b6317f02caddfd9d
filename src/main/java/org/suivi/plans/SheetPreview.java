package org.suivi.plans;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * What taking a template in would do, row by row.
 *
 * @param language of the file, in which its texts are kept
 * @param missing actions of the plan that the file does not have; they stay
 */
public record SheetPreview(
        Language language,
        List<PlannedRow> added,
        List<PlannedRow> changed,
        int unchanged,
        List<RefusedRow> refused,
        List<Missing> missing,
        NotTaken notTaken) {

    /**
     * A new action, or cells of one that is here.
     *
     * @param action that is here, with its version; null for a new one
     */
    public record PlannedRow(int row, @Nullable Long action, int version, String title, List<PlannedCell> cells) {

        public boolean hasConflict() {
            return cells.stream().anyMatch(PlannedCell::isConflict);
        }

        /** How a choice for one cell is sent. */
        public String key(PlannedCell cell) {
            return row + "-" + cell.column().code();
        }
    }

    /**
     * A cell with what is here and what the file says, in words and as a value.
     *
     * @param isConflict both moved since the file went out, or the file does not say from what it started
     */
    public record PlannedCell(
            TemplateColumn column,
            String now,
            String inFile,
            @Nullable Object value,
            boolean isConflict) {}

    /** A row that cannot be taken in, and why, cell by cell. */
    public record RefusedRow(int row, String title, List<Fault> faults) {}

    /** Why, as a message; the column where it is about one cell. */
    public record Fault(@Nullable TemplateColumn column, String code, List<Object> arguments) {}

    /** An action that is here and not in the file. */
    public record Missing(long action, LocalizedText title) {}

    /** The lines of a cell that are not taken in, because they name no indicator. */
    public record Unlinked(int row, String title, List<String> lines) {}

    /**
     * What a file says and is not taken in, told plainly.
     *
     * @param headings that are none of the template's
     * @param elsewhere columns of the template that are kept elsewhere
     */
    public record NotTaken(List<String> headings, List<TemplateColumn> elsewhere, List<Unlinked> indicators) {}

    public List<String> unknown() {
        return notTaken.headings();
    }

    /** As many of the new ones as a page shows. */
    public List<PlannedRow> firstAdded(int most) {
        return added.subList(0, Math.min(most, added.size()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty();
    }

    public long conflicts() {
        return changed.stream()
                .flatMap(row -> row.cells().stream())
                .filter(PlannedCell::isConflict)
                .count();
    }

    /** Changes whenever anything would come in otherwise than somebody saw it. */
    public String stamp() {
        StringBuilder all = new StringBuilder();
        Stream.concat(added.stream(), changed.stream()).forEach(row -> all.append(row));
        return DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
