package org.suivi.imports;

import org.jspecify.annotations.Nullable;

/** Knows how far reading came, and which exceptions came from whoever takes the rows and not from the file. */
final class LastRow implements RowConsumer {

    private final @Nullable RowConsumer next;
    private @Nullable RuntimeException fromConsumer;
    private int row;

    LastRow() {
        this.next = null;
    }

    LastRow(RowConsumer next) {
        this.next = next;
    }

    int row() {
        return row;
    }

    boolean isFromConsumer(Exception exception) {
        return exception == fromConsumer;
    }

    @Override
    public void read(ReadRecommendation recommendation) {
        row = recommendation.origin().row();
        hand(consumer -> consumer.read(recommendation));
    }

    @Override
    public void rejected(RejectedRow rejected) {
        row = rejected.row();
        hand(consumer -> consumer.rejected(rejected));
    }

    @Override
    public void finished() {
        hand(RowConsumer::finished);
    }

    private void hand(java.util.function.Consumer<RowConsumer> step) {
        if (next == null) {
            return;
        }
        try {
            step.accept(next);
        } catch (RuntimeException thrown) {
            fromConsumer = thrown;
            throw thrown;
        }
    }
}
