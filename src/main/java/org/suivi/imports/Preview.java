package org.suivi.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a file as they will be read.
 *
 * @param problem why not more could be read
 */
public record Preview(
        List<ReadRecommendation> rows,
        List<RejectedRow> rejected,
        @Nullable UnreadableFile problem) {

    public static final Preview NONE = new Preview(List.of(), List.of(), null);

    public Preview {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    interface Reading {
        void into(RowConsumer consumer);
    }

    /** Reads until there are enough rows, and stops the reader there. */
    static Preview of(Reading reading, int count) {
        FirstRows first = new FirstRows(new ArrayList<>(), new ArrayList<>(), count);
        UnreadableFile problem = null;
        try {
            reading.into(first);
        } catch (EnoughRows enough) {
            return new Preview(first.rows(), first.rejected(), null);
        } catch (UnreadableFile broken) {
            problem = broken;
        }
        return new Preview(first.rows(), first.rejected(), problem);
    }

    private static final class EnoughRows extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record FirstRows(List<ReadRecommendation> rows, List<RejectedRow> rejected, int count)
            implements RowConsumer {

        @Override
        public void read(ReadRecommendation recommendation) {
            rows.add(recommendation);
            stopWhenEnough();
        }

        @Override
        public void rejected(RejectedRow row) {
            rejected.add(row);
            stopWhenEnough();
        }

        private void stopWhenEnough() {
            if (rows.size() + rejected.size() >= count) {
                throw new EnoughRows();
            }
        }
    }
}
