package org.suivi.killed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Takes mail and says nothing more once it has taken a certain one: the sender never learns that it arrived. Whoever connects anew
 * afterwards is served to the end.
 */
final class StallingMailServer implements AutoCloseable {

    private final int stallsAt;
    private final ServerSocket socket;
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final CountDownLatch stalled = new CountDownLatch(1);

    /** @param stallsAt the number of the mail that is taken without a word */
    StallingMailServer(int stallsAt) throws IOException {
        this.stallsAt = stallsAt;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** To whom each mail went that arrived, in this order. */
    List<String> recipients() {
        return List.copyOf(recipients);
    }

    boolean hasStalledWithin(int seconds) throws InterruptedException {
        return stalled.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket one = socket.accept();
                daemon(() -> serve(one));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve(Socket open) {
        try (open;
                var lines =
                        new BufferedReader(new InputStreamReader(open.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = open.getOutputStream();
            say(out, "220 ready");
            String to = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (command.equals("DATA")) {
                    say(out, "354 go on");
                    skipText(lines);
                    recipients.add(to);
                    if (recipients.size() == stallsAt) {
                        stalled.countDown();
                        continue;
                    }
                }
                say(out, command.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            // a killed sender does not say good-bye
        }
    }

    private static void skipText(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(".")) {
            line = lines.readLine();
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "mail server of a test");
        thread.setDaemon(true);
        thread.start();
    }
}
