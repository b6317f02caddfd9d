package org.suivi.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;

/** The channels that are watched on this node, and what keeps them fresh. */
@Component
class Channels implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Channels.class);

    /** Two, so that a state that is long in reading does not hold up all others. */
    private static final int READERS = 2;

    private static final long PATIENCE_NANOS = 1_500_000_000L;

    private final Map<Key, Channel> open = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, Channels::thread);
    private final ObjectProvider<LiveSource> sources;
    private final Epoch epoch;
    private volatile boolean isHearing;
    private volatile long lostNanos;
    private volatile boolean hasHeard;

    Channels(ObjectProvider<LiveSource> sources, Epoch epoch) {
        this.sources = sources;
        this.epoch = epoch;
    }

    private record Key(String topic, String role) {}

    /** The channel, for one who may watch it; for everybody else it is not there. */
    Channel open(Actor actor, Asked asked) {
        LiveSource source = sources.stream()
                .filter(each -> each.owns(asked.topic()))
                .findFirst()
                .filter(each -> each.mayWatch(actor, asked.topic(), asked.role(), asked.token()))
                .orElseThrow(() -> new NotFound("problem.not-found"));
        Channel channel = open.compute(
                new Key(asked.topic(), asked.role()), (key, known) -> used(known == null ? made(source, key) : known));
        if (!isHearing) {
            channel.makeStale();
        }
        return channel;
    }

    private Channel made(LiveSource source, Key key) {
        return new Channel(epoch, () -> source.state(key.topic(), key.role()));
    }

    private static Channel used(Channel channel) {
        channel.asked();
        return channel;
    }

    /** A node that does not hear the others may have missed something: what it knows is not believed until it hears again. */
    void hearing(boolean nowHears) {
        if (isHearing && !nowHears) {
            lostNanos = System.nanoTime();
        }
        isHearing = nowHears;
        hasHeard |= nowHears;
        each(Channel::makeStale);
        if (nowHears) {
            each(this::refresh);
        }
    }

    boolean isHearing() {
        return isHearing;
    }

    /** Whether the database was there and is not for longer than a connection takes to be made anew. */
    boolean isCutOff() {
        return hasHeard && !isHearing && System.nanoTime() - lostNanos > PATIENCE_NANOS;
    }

    void told(News news) {
        open.forEach((key, channel) -> {
            if (key.topic().equals(news.topic())) {
                channel.told(news);
                refresh(channel);
            }
        });
    }

    /** Tries again what could not be read, and forgets what nobody watches. */
    void tidy() {
        if (isHearing) {
            each(Channel::age);
            each(this::refresh);
        }
        open.values().removeIf(Channel::isUnused);
    }

    void each(Consumer<Channel> action) {
        open.values().forEach(action);
    }

    private void refresh(Channel channel) {
        if (channel.isStale() && channel.awaitRefresh()) {
            readers.execute(() -> refreshNow(channel));
        }
    }

    private static void refreshNow(Channel channel) {
        try {
            channel.refresh();
        } catch (NotFound gone) {
            channel.each(watcher -> watcher.sendAway(Signals.bye()));
        } catch (RuntimeException unread) {
            log.error("A live state could not be read; it is tried again", unread);
        }
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "live-news");
        thread.setDaemon(true);
        return thread;
    }
}
