package org.suivi.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. No thread ever waits for it: whoever has something for it leaves that here and writes as much as the connection
 * takes; the rest goes when the connection can take more. Until then only the newest state is kept, so that a slow watcher misses
 * what was in between and never what is.
 */
final class Watcher implements WriteListener, AsyncListener {

    /** As much as the server holds for a connection that takes nothing. */
    private static final int PIECE = 8 * 1024;

    private static final byte[] NOTHING = {};
    private static final long WAIT_NANOS = 100_000;
    private static final int MOST_WAITS = 20_000;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Channel channel;
    private final Runnable leaving;
    private final long untilNanos;

    /** How many asked for writing; the one who finds none before it writes for all who ask meanwhile. */
    private final AtomicInteger askers = new AtomicInteger();

    private byte[] whole;
    private int at;
    private boolean isUnflushed;
    private boolean isLast;
    private @Nullable Snapshot sent;
    private volatile byte @Nullable [] beat;
    private volatile byte @Nullable [] bye;
    private volatile @Nullable IOException failure;
    private volatile @Nullable Thread writer;
    private volatile boolean isOpen;
    private volatile boolean isEnded;

    /**
     * A watcher who has seen a state already.
     *
     * @param welcome what goes out before everything else
     * @param untilNanos when the watcher has to come again, in terms of {@link System#nanoTime()}
     */
    Watcher(AsyncContext context, Channel channel, Runnable leaving, long untilNanos, byte[] welcome)
            throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.channel = channel;
        this.leaving = leaving;
        this.untilNanos = untilNanos;
        this.whole = welcome;
    }

    /** Begins; the state that the watcher still has from an earlier stream does not go out again. */
    void begin(@Nullable Snapshot seen) {
        sent = seen;
        channel.add(this);
        context.addListener(this);
        out.setWriteListener(this);
    }

    boolean isOver(long nanos) {
        return nanos - untilNanos > 0;
    }

    /** Says that nothing happened, unless the connection is busy with something better. */
    void beat(byte[] event) {
        beat = event;
        drain();
    }

    /** Ends the stream when what is due has gone out, and says when to come again. */
    void sendAway(byte[] event) {
        bye = event;
        drain();
    }

    /** Writes what is due, as far as that is possible now. */
    void drain() {
        if (!isOpen || isEnded || askers.getAndIncrement() != 0) {
            return;
        }
        int served = 1;
        do {
            writer = Thread.currentThread();
            write();
            writer = null;
            served = askers.addAndGet(-served);
        } while (served != 0);
    }

    private void write() {
        try {
            boolean isMore = true;
            while (isMore && !isEnded && out.isReady()) {
                isMore = step();
            }
        } catch (IOException gone) {
            fail(gone);
        } catch (RuntimeException alreadyTakenDown) {
            fail(new IOException(alreadyTakenDown));
        }
    }

    private boolean step() throws IOException {
        if (at < whole.length) {
            int length = Math.min(PIECE, whole.length - at);
            out.write(whole, at, length);
            at += length;
            isUnflushed = true;
            return true;
        }
        if (isUnflushed) {
            isUnflushed = false;
            out.flush();
            return true;
        }
        whole = next();
        at = 0;
        return whole.length > 0;
    }

    private byte[] next() {
        Snapshot latest = channel.latest();
        byte[] due = beat;
        byte[] last = bye;
        if (latest != null && (sent == null || !latest.isSameAs(sent))) {
            sent = latest;
            beat = null;
            return latest.event();
        }
        if (isLast) {
            end();
        } else if (last != null) {
            isLast = true;
            return last;
        } else if (due != null) {
            beat = null;
            return due;
        }
        return NOTHING;
    }

    private void fail(IOException gone) {
        failure = gone;
        isEnded = true;
        leave();
    }

    private void end() {
        isEnded = true;
        leave();
        context.complete();
    }

    private void leave() {
        if (channel.remove(this)) {
            leaving.run();
        }
    }

    /** From the server, when the connection can take more; an exception makes the server take the connection down. */
    @Override
    public void onWritePossible() throws IOException {
        isOpen = true;
        drain();
        IOException gone = failure;
        if (gone != null) {
            throw gone;
        }
    }

    @Override
    public void onError(Throwable gone) {
        fail(new IOException(gone));
    }

    @Override
    public void onError(AsyncEvent event) {
        fail(new IOException(event.getThrowable()));
        awaitWriter();
        context.complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        onError(event);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        isEnded = true;
        leave();
        awaitWriter();
    }

    /**
     * The server gives its objects of this connection to the next one as soon as this one is over; a thread that is still on its way
     * out of them would then write its failure into that.
     */
    private void awaitWriter() {
        for (int i = 0; i < MOST_WAITS && askers.get() != 0 && writer != Thread.currentThread(); i++) {
            LockSupport.parkNanos(WAIT_NANOS);
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }
}
