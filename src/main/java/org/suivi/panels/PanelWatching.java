package org.suivi.panels;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets the watch over open meetings look every two seconds, from the start to the stop of the program. */
@Component
@ConditionalOnProperty(name = "suivi.command", havingValue = "false", matchIfMissing = true)
class PanelWatching implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PanelWatching.class);
    private static final int SECONDS = 2;

    private final PanelWatch watch;
    private volatile @Nullable ScheduledExecutorService timer;

    PanelWatching(PanelWatch watch) {
        this.watch = watch;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "panel-watch");
            thread.setDaemon(true);
            return thread;
        });
        var first = started.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        log.debug("open meetings are looked after: {}", first);
        timer = started;
    }

    private void look() {
        try {
            watch.look(System.nanoTime() / 1_000_000);
        } catch (DataAccessException | TransactionException gone) {
            log.debug("The database does not answer: the gap is seen when it does again");
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = timer;
        if (started != null) {
            started.shutdownNow();
        }
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
