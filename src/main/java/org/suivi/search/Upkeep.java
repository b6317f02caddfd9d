package org.suivi.search;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what was written seen after a second and durable after some, without anybody asking. */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int SEEN_AFTER_SECONDS = 1;
    private static final int DURABLE_AFTER_SECONDS = 15;
    private static final int END_AFTER_SECONDS = 60;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Upkeep::thread);

    Upkeep(Runnable makeSeen, Runnable makeDurable) {
        every(SEEN_AFTER_SECONDS, makeSeen);
        every(DURABLE_AFTER_SECONDS, makeDurable);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_AFTER_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the search index was still busy after {} seconds", END_AFTER_SECONDS);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private void every(int seconds, Runnable work) {
        Runnable logged = () -> {
            try {
                work.run();
            } catch (RuntimeException exception) {
                LOG.error("the search index could not be kept up", exception);
            }
        };
        var scheduled = thread.scheduleWithFixedDelay(logged, seconds, seconds, TimeUnit.SECONDS);
        LOG.debug("search upkeep every {} seconds: {}", seconds, scheduled);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "search-upkeep");
        thread.setDaemon(true);
        return thread;
    }
}
