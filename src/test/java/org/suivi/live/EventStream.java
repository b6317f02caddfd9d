package org.suivi.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A browser's end of a stream of events, which reads only when it is told to. */
final class EventStream implements Closeable {

    private static final int PATIENCE_MS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private final Map<String, String> headers = new TreeMap<>();
    private int status;
    private int leftOfChunk;

    /** One event; its id is that of the last event that had one. */
    record Event(String name, String id, String text, String retry) {}

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static EventStream open(int port, String path, String... headers) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n" + more + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new EventStream(socket).begun();
    }

    private EventStream begun() throws IOException {
        status = Integer.parseInt(rawLine().split(" ")[1]);
        for (String line = rawLine(); !line.isEmpty(); line = rawLine()) {
            String[] parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        return this;
    }

    int status() {
        return status;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** What is left of an answer that is no stream. */
    String rest() throws IOException {
        return new String(in.readNBytes(Integer.parseInt(header("content-length"))), StandardCharsets.UTF_8);
    }

    /** Waits for the next event of any kind; throws {@link EOFException} at the end. */
    Event next() throws IOException {
        String name = "message";
        String id = "";
        String retry = "";
        var text = new StringBuilder();
        while (true) {
            String line = line();
            if (line.isEmpty() && !text.isEmpty()) {
                return new Event(name, id, text.toString(), retry);
            }
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (line.replaceFirst(":.*", "")) {
                case "event" -> name = value;
                case "id" -> id = value;
                case "retry" -> retry = value;
                case "data" -> text.append(text.isEmpty() ? "" : "\n").append(value);
                default -> {}
            }
        }
    }

    /** Waits for the next event with this name. */
    Event next(String name) throws IOException {
        Event event = next();
        while (!event.name().equals(name)) {
            event = next();
        }
        return event;
    }

    /** A line of the body, from as many chunks as it takes. */
    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = body(); one != '\n'; one = body()) {
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private int body() throws IOException {
        if (leftOfChunk == 0) {
            String size = rawLine();
            leftOfChunk = Integer.parseInt(size.isEmpty() ? rawLine() : size, 16);
            if (leftOfChunk == 0) {
                throw new EOFException("the stream ended");
            }
        }
        leftOfChunk--;
        return one();
    }

    private String rawLine() throws IOException {
        var line = new StringBuilder();
        for (int one = one(); one != '\n'; one = one()) {
            line.append((char) one);
        }
        return line.toString().strip();
    }

    private int one() throws IOException {
        int one = in.read();
        if (one < 0) {
            throw new EOFException("the connection ended");
        }
        return one;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
