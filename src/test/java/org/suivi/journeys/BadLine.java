package org.suivi.journeys;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What may lie between a browser and the server: a slow, a broken or a meddling network. */
final class BadLine implements Closeable {

    private static final int PIECE = 16 * 1024;
    private static final long SEED = 20160311;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger streams = new AtomicInteger();
    private final Random random = new Random(SEED);
    private final int server;
    private volatile int leastDelay;
    private volatile int mostDelay;
    private volatile boolean isSilent;
    private volatile boolean isHoldingStreams;

    BadLine(int server) throws IOException {
        this.server = server;
        start(this::accept);
    }

    String address(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    /** How many streams of events were begun. */
    int streams() {
        return streams.get();
    }

    /** Each way takes so many milliseconds, differently each time. */
    void delay(int least, int most) {
        leastDelay = least;
        mostDelay = most;
    }

    /** Nothing comes through any more, and nobody is told so. */
    void silence() {
        isSilent = true;
    }

    void mend() {
        isSilent = false;
    }

    /** Takes down all connections. */
    void drop() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Keeps back answers that do not end, as some proxies do. */
    void holdStreams() {
        isHoldingStreams = true;
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket browser = door.accept();
            var there = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(browser);
            open.add(there);
            var isStream = new AtomicInteger();
            start(() -> pass(browser, there, isStream, true));
            start(() -> pass(there, browser, isStream, false));
        }
    }

    private void pass(Socket from, Socket to, AtomicInteger isStream, boolean isUp) throws IOException {
        try (from;
                to;
                var in = new PushbackInputStream(from.getInputStream());
                OutputStream out = to.getOutputStream()) {
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (isUp && isStream(new String(piece, 0, length, StandardCharsets.ISO_8859_1))) {
                    isStream.incrementAndGet();
                    streams.incrementAndGet();
                }
                if (hold() && isUp && hasHungUp(from, in)) {
                    return;
                }
                if (isUp || isStream.get() == 0 || !isHoldingStreams) {
                    out.write(piece, 0, length);
                }
            }
        }
    }

    private static boolean isStream(String request) {
        return request.startsWith("GET /live/") && request.contains("text/event-stream");
    }

    /** Returns whether the line was gone meanwhile. */
    private boolean hold() {
        boolean wasGone = false;
        try {
            Thread.sleep(leastDelay + random.nextInt(mostDelay - leastDelay + 1));
            while (isSilent) {
                wasGone = true;
                Thread.sleep(5);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return wasGone;
    }

    /** Whoever gave up while the line was gone is not heard any more when it is back. */
    private static boolean hasHungUp(Socket from, PushbackInputStream in) throws IOException {
        from.setSoTimeout(1);
        try {
            int next = in.read();
            if (next >= 0) {
                in.unread(next);
            }
            return next < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } finally {
            from.setSoTimeout(0);
        }
    }

    /** Work that may end in the middle because somebody hung up. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException hungUp) {
                // as lines do
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        drop();
    }
}
