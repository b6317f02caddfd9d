package org.suivi.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears and beats from the start to the stop of the program, which begins here: the server waits for open requests, and a stream
 * would never end by itself. After a stop it can start again.
 */
@Component
@ConditionalOnProperty(name = "suivi.command", havingValue = "false", matchIfMissing = true)
class OnAir implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OnAir.class);
    private static final int PATIENCE_MS = 2_000;

    private final NewsLine line;
    private final Beats beats;
    private final Channels channels;
    private final Seats seats;
    private final LiveSettings settings;
    private volatile @Nullable ScheduledExecutorService timer;
    private volatile @Nullable Thread hearing;

    OnAir(NewsLine line, Beats beats, Channels channels, Seats seats, LiveSettings settings) {
        this.line = line;
        this.beats = beats;
        this.channels = channels;
        this.seats = seats;
        this.settings = settings;
    }

    @Override
    public void start() {
        seats.open();
        line.begin();
        Thread listener = thread(line);
        listener.start();
        hearing = listener;
        ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(OnAir::thread);
        timer = beating;
        long tenth = settings.heartbeat().toNanos() / Beats.SLOTS;
        var first = beating.scheduleAtFixedRate(this::beat, tenth, tenth, TimeUnit.NANOSECONDS);
        log.debug("live pages hear of this node: {}", first);
    }

    private void beat() {
        try {
            beats.next();
        } catch (RuntimeException failure) {
            log.error("A heartbeat failed", failure);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService beating = timer;
        Thread listener = hearing;
        if (beating == null || listener == null) {
            return;
        }
        timer = null;
        beating.shutdownNow();
        line.end();
        seats.close();
        channels.each(channel -> channel.each(watcher -> watcher.sendAway(Signals.bye())));
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        try {
            while (seats.taken() > 0 && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            listener.join(PATIENCE_MS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "live");
        thread.setDaemon(true);
        return thread;
    }
}
