package org.suivi.repeats;

import java.util.concurrent.TimeUnit;

/** Lets long work take only a quarter of a processor, so that people whose pages want it at the same time hardly notice. */
final class Pace {

    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int RESTS_FOR_EACH_WORK = 3;

    private long since = System.nanoTime();

    /** To be called after each small part of the work. */
    void rest() {
        long worked = System.nanoTime() - since;
        if (worked < WORK_NANOS) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(RESTS_FOR_EACH_WORK * worked);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it worked", ended);
        }
        since = System.nanoTime();
    }
}
