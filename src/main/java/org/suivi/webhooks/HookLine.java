package org.suivi.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one message and reads no more of the answer than its number. It speaks to the very address that was looked at, so that a name
 * cannot lead elsewhere between the look and the call; it follows nothing, and hangs up after some seconds whatever the other side does.
 */
final class HookLine {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int WHOLE_MILLIS = 15_000;
    private static final int LONGEST_HEAD = 200;

    private final Predicate<InetAddress> mayAsk;
    private final Wrap wrap;

    /** Makes a line over a connected socket safe to speak on. */
    @FunctionalInterface
    interface Wrap {
        Socket over(Socket socket, HookAddress address) throws IOException;
    }

    HookLine(Predicate<InetAddress> mayAsk, Wrap wrap) {
        this.mayAsk = mayAsk;
        this.wrap = wrap;
    }

    /** With a certificate that names the host and that this Java trusts. */
    static Socket tls(Socket socket, HookAddress address) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var safe = (SSLSocket) factory.createSocket(socket, address.host(), address.port(), true);
        SSLParameters parameters = safe.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        safe.setSSLParameters(parameters);
        safe.startHandshake();
        return safe;
    }

    String post(HookAddress address, Map<String, String> heads, byte[] body) {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(address.host());
        } catch (UnknownHostException nowhere) {
            return HookAnswer.NO_ADDRESS;
        }
        return Arrays.stream(found).allMatch(mayAsk)
                ? post(found[0], address, request(address, heads, body))
                : HookAnswer.INSIDE;
    }

    private String post(InetAddress at, HookAddress address, byte[] request) {
        var clock = new Timer("webhook", true);
        try (var socket = new Socket()) {
            clock.schedule(hangUp(socket), WHOLE_MILLIS);
            socket.connect(new InetSocketAddress(at, address.port()), CONNECT_MILLIS);
            socket.setSoTimeout(WHOLE_MILLIS);
            Socket line = wrap.over(socket, address);
            OutputStream out = line.getOutputStream();
            out.write(request);
            out.flush();
            return number(line.getInputStream());
        } catch (SSLException untrusted) {
            return HookAnswer.NO_TRUST;
        } catch (IOException away) {
            return HookAnswer.NO_ANSWER;
        } finally {
            clock.cancel();
        }
    }

    private static TimerTask hangUp(Socket socket) {
        return new TimerTask() {
            @Override
            public void run() {
                try {
                    socket.close();
                } catch (IOException closed) {
                    cancel();
                }
            }
        };
    }

    private static byte[] request(HookAddress address, Map<String, String> heads, byte[] body) {
        var head = new StringBuilder("POST ").append(address.path()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(address.hostHead()).append("\r\n");
        head.append("Content-Type: application/json\r\nUser-Agent: Suivi\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(body.length).append("\r\n");
        heads.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] said = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(said, said.length + body.length);
        System.arraycopy(body, 0, request, said.length, body.length);
        return request;
    }

    /** Out of "HTTP/1.1 204 No Content". */
    private static String number(InputStream in) throws IOException {
        var line = new StringBuilder();
        int read = in.read();
        while (read >= 0 && read != '\n' && line.length() < LONGEST_HEAD) {
            line.append((char) read);
            read = in.read();
        }
        return line.toString().matches("HTTP/1\\.[01] \\d{3}\\b.*\\s*") ? line.substring(9, 12) : HookAnswer.NO_ANSWER;
    }
}
