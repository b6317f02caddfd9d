package org.suivi.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** Mail as it is sent through a server beside the tests. */
public final class MailExamples {

    private MailExamples() {}

    public static OutgoingMail through(int port) {
        return through(port, unheard -> {});
    }

    /** A server that answers so to each address that it is told. */
    public static ServerSocket refusing(String answer) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    talk(client, answer);
                } catch (IOException closed) {
                    // The next one, or the end
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void talk(Socket client, String answer) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(client, line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 yes");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** What the server refuses is heard of. */
    public static OutgoingMail through(int port, ApplicationEventPublisher events) {
        return new OutgoingMail(
                new MailSettings("127.0.0.1", port, null, "", "suivi@example.org", "none"),
                new MailMark(() -> new byte[32], Clock.systemUTC()),
                events);
    }
}
