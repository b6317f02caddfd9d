package org.suivi.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of streams read by one thread, which comes again where a stream ends, as browsers do. States are told apart by their
 * versions, the second part of the ids of events.
 */
public final class Watchers implements Closeable {

    /** Browsers do not all come in the same millisecond, and the machine answers so many at once. */
    private static final int AT_ONCE = 100;

    private static final long MILLISECOND = 1_000_000L;
    private static final String NUMBER = "id: ";

    /** So much of a line tells what it is. */
    private static final int LONGEST = 80;

    private final List<Stream> all = new ArrayList<>();
    private final ConcurrentHashMap<Integer, Long> sent = new ConcurrentHashMap<>();
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final Thread reader = new Thread(this::read, "watchers");
    private double[] millis = new double[1 << 16];
    private int arrived;
    private int opening;
    private volatile int current;
    private volatile long firstNanos;
    private volatile long lastNanos;
    private volatile boolean isClosed;

    /** As many as asked for, dealt out to the ports in turn. */
    public Watchers(int number, String path, int... ports) throws IOException {
        for (int i = 0; i < number; i++) {
            all.add(new Stream(ports[i % ports.length], path));
        }
        reader.setDaemon(true);
        reader.start();
    }

    /** One stream; what it read of a line that is not whole yet. */
    private final class Stream {

        private final int port;
        private final byte[] request;
        private final StringBuilder line = new StringBuilder();
        private @Nullable SocketChannel channel;
        private long notBefore;
        private long retryMillis = 1_000;
        private int number = -1;
        private int newest = -1;
        private boolean isOpen;
        private boolean isCurrent;

        Stream(int port, String path) {
            this.port = port;
            this.request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        void open() throws IOException {
            isOpen = true;
            opening++;
            SocketChannel fresh = SocketChannel.open();
            channel = fresh;
            fresh.configureBlocking(false);
            fresh.register(selector, SelectionKey.OP_CONNECT, this);
            fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }

        void connected(SelectionKey key) throws IOException {
            SocketChannel here = (SocketChannel) key.channel();
            here.finishConnect();
            if (firstNanos == 0) {
                firstNanos = System.nanoTime();
            }
            here.write(ByteBuffer.wrap(request));
            key.interestOps(SelectionKey.OP_READ);
        }

        void take(byte one) {
            if (one != '\n') {
                if (line.length() < LONGEST) {
                    line.append((char) one);
                }
                return;
            }
            if (line.indexOf(NUMBER) == 0) {
                number = Integer.parseInt(line.toString().split("\\.")[1]);
            } else if (line.length() == 0 && number >= 0) {
                seen(number);
                number = -1;
            } else if (line.indexOf("retry: ") == 0) {
                retryMillis = Long.parseLong(line.substring(7).strip());
            }
            line.setLength(0);
        }

        /** Whoever is slow gets the newest state only, and with it the changes that led there; a state may also come again. */
        private void seen(int number) {
            for (int each = newest + 1; newest >= 0 && each <= number; each++) {
                arrived(each);
            }
            newest = Math.max(newest, number);
            if (!isCurrent) {
                isCurrent = true;
                opening--;
                current++;
                lastNanos = System.nanoTime();
            }
        }

        void hangUp() throws IOException {
            SocketChannel open = channel;
            if (open != null) {
                open.close();
            }
        }

        void lost() throws IOException {
            hangUp();
            if (isCurrent) {
                current--;
            } else {
                opening--;
            }
            isCurrent = false;
            isOpen = false;
            number = -1;
            line.setLength(0);
            notBefore = System.nanoTime() + retryMillis * MILLISECOND;
        }
    }

    private void arrived(int number) {
        long now = System.nanoTime();
        Long begun = sent.get(number);
        if (begun != null) {
            if (arrived == millis.length) {
                millis = Arrays.copyOf(millis, 2 * arrived);
            }
            millis[arrived++] = (now - begun) / 1e6;
        }
    }

    private void read() {
        try {
            while (!isClosed) {
                openSome();
                selector.select(5);
                for (SelectionKey key : selector.selectedKeys()) {
                    serve(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException failure) {
            System.err.println("watchers: " + failure);
        }
    }

    private void openSome() throws IOException {
        long now = System.nanoTime();
        for (Stream stream : all) {
            if (opening < AT_ONCE && !stream.isOpen && now - stream.notBefore >= 0) {
                stream.open();
            }
        }
    }

    private void serve(SelectionKey key) throws IOException {
        Stream stream = (Stream) key.attachment();
        try {
            if (key.isConnectable()) {
                stream.connected(key);
                return;
            }
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                stream.lost();
                return;
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                stream.take(buffer.get());
            }
        } catch (IOException refused) {
            stream.lost();
        }
    }

    /** Returns after how many seconds each of them had the state. */
    public double untilAllAreCurrent() throws Exception {
        long start = System.nanoTime();
        await(() -> current == all.size(), "are current");
        return (System.nanoTime() - start) / 1e9;
    }

    /** The node has stopped: whoever is let in from now on is the first. */
    void awaitFirst() {
        firstNanos = 0;
    }

    /** From when the node let the first of them in again until the last of them had the state, in seconds. */
    double fromTheFirst() throws Exception {
        untilAllAreCurrent();
        return (lastNanos - firstNanos) / 1e9;
    }

    /** What a command does that leads to a version. */
    public interface Command {
        void run(int version) throws Exception;
    }

    /** Sends one command a second and fails unless every watcher sees every change; how soon is measured by the benchmark. */
    public void seeAll(int from, int number, Command command) throws Exception {
        commands(from, number, command::run);
    }

    /** Sends one command a second, each of which leads to the next version, and returns how long each took to each watcher. */
    Times commands(int from, int number, Load.Step command) throws Exception {
        sent.clear();
        arrived = 0;
        long start = System.nanoTime();
        for (int i = from; i < from + number; i++) {
            sent.put(i, System.nanoTime());
            command.run(i);
            Thread.sleep(Math.max(0, (start + (i - from + 1) * 1_000 * MILLISECOND - System.nanoTime()) / MILLISECOND));
        }
        int all = number * this.all.size();
        await(() -> arrived >= all, "saw the last change");
        return Times.of(Arrays.copyOf(millis, arrived), (System.nanoTime() - start) / 1e9);
    }

    private void await(BooleanSupplier isDone, String what) throws Exception {
        long end = System.nanoTime() + 60_000 * MILLISECOND;
        while (!isDone.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("not all %s; of %d watchers %d are there, %d states arrived"
                        .formatted(what, all.size(), current, arrived));
            }
            Thread.sleep(1);
        }
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        selector.wakeup();
        try {
            reader.join(5_000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        for (Stream stream : all) {
            stream.hangUp();
        }
        selector.close();
    }
}
