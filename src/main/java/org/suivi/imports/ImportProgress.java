package org.suivi.imports;

import java.time.Duration;

/** Passes on how far a step is, seldom enough to cost nothing. */
final class ImportProgress {

    private static final long PAUSE = Duration.ofMillis(700).toNanos();

    private final Listener listener;
    private long last = System.nanoTime() - PAUSE;

    /** Hears how much of how much is done. */
    @FunctionalInterface
    interface Listener {
        void at(long done, long total);
    }

    ImportProgress(Listener listener) {
        this.listener = listener;
    }

    synchronized void at(long done, long total) {
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            listener.at(done, total);
        }
    }
}
