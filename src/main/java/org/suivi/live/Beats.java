package org.suivi.live;

import org.springframework.stereotype.Component;

/** Lets every watcher hear now and then that it still hears everything; a tenth of them at a time. */
@Component
class Beats {

    /** How many times within a heartbeat there is something to do. */
    static final int SLOTS = 10;

    private final Channels channels;
    private final DatabaseTime time;
    private final Epoch epoch;
    private int turn;

    Beats(Channels channels, DatabaseTime time, Epoch epoch) {
        this.channels = channels;
        this.time = time;
        this.epoch = epoch;
    }

    String of(Channel channel) {
        Snapshot latest = channel.latest();
        return Signals.beat(epoch, latest == null ? 0 : latest.version(), time.millis(), channels.isHearing());
    }

    /** One tenth of a heartbeat. */
    void next() {
        turn = (turn + 1) % SLOTS;
        long now = System.nanoTime();
        channels.each(channel -> beat(channel, now));
        if (turn == 0) {
            channels.tidy();
        }
    }

    private void beat(Channel channel, long now) {
        byte[] event = Snapshot.bytes(of(channel));
        channel.each(watcher -> {
            if (watcher.hashCode() % SLOTS != turn) {
                return;
            }
            if (watcher.isOver(now)) {
                watcher.sendAway(Signals.bye());
            } else {
                watcher.beat(event);
            }
        });
    }
}
