package org.suivi.recommendations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * One received row as a report shows it.
 *
 * @param there the recommendation that it was found to be, or that it is like
 * @param difference what it says otherwise, when a list of one field is shown
 */
public record ReceiptLine(
        int place,
        Source source,
        Text text,
        @Nullable String position,
        List<Repaired> repairs,
        @Nullable Rejection rejection,
        @Nullable Doubt there,
        @Nullable Difference difference) {

    public ReceiptLine {
        repairs = List.copyOf(repairs);
    }

    /** The rows of the file it was joined from, and the first of them as it was written. */
    public record Source(List<Integer> rows, String raw, String outcome) {

        public Source {
            rows = List.copyOf(rows);
        }
    }

    public record Text(@Nullable String number, @Nullable String symbol, LocalizedText texts) {}

    /** A repair as the import wrote it down. */
    public record Repaired(String code, String field, String before, String after) {}

    /** Why a row is no recommendation: a message key with its arguments. */
    public record Rejection(String reason, List<String> arguments) {

        public Rejection {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The recommendation there.
     *
     * @param likeness the share of words both have, in percent
     * @param isSame what a person decided
     */
    public record Doubt(
            String address,
            @Nullable String number,
            LocalizedText texts,
            int likeness,
            @Nullable Boolean isSame) {}

    /** Before and after as JSON, whose shape depends on the field. */
    public record Difference(String field, String before, String after, boolean isApplied) {}
}
