package org.suivi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suivi.shared.OutsideAddress;
import org.suivi.shared.Refused;

/** Where messages may go, how they are signed, and that no answer leads anywhere. */
class HookLineTests {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://host.example/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://localhost/",
                "https://host.example:8443/",
                "https://user@host.example/",
                "https://host.example/#part",
                "https://2130706433/",
                "https://0x7f.1/",
                "ftp://a.b/",
                "https://host.example/a b",
                "https://host.example\r\nX: y/",
                "host.example",
                "https:///path",
                "mailto:a@b.c",
                "https://höst.example/",
                ""
            })
    void onlyNamesUnderHttpsAtItsPortAreTaken(String url) {
        assertThatThrownBy(() -> HookAddress.of(url)).isInstanceOf(Refused.class);
    }

    @Test
    void anAddressWithoutEndIsRefusedBeforeItIsReadAny() {
        assertThatThrownBy(() -> HookAddress.of("https://" + "a.".repeat(50_000) + "example/"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAddressKeepsItsPathAndWhatIsAsked() {
        assertThat(HookAddress.of("https://host.example/entrée?où=là"))
                .as("as it goes over the line")
                .isEqualTo(new HookAddress("host.example", 443, "/entr%C3%A9e?o%C3%B9=l%C3%A0"));
        assertThat(HookAddress.of("https://Host.example/in?a=b%20c"))
                .isEqualTo(new HookAddress("Host.example", 443, "/in?a=b%20c"));
        assertThat(HookAddress.of("https://host.example")).isEqualTo(new HookAddress("host.example", 443, "/"));
    }

    /** Made once with openssl dgst -sha256 -hmac. */
    @Test
    void theSignatureIsTheOneThatOthersCompute() {
        assertThat(Signature.of("suivihook_secret", Instant.ofEpochSecond(1_795_000_000), BODY))
                .isEqualTo("t=1795000000,v1=5d9983337aa9b3c0b0dab7ea1074a73a52c918c5926730406321058c6c92928d");
    }

    @Test
    void theNumberOfTheAnswerIsReadAndNothingIsFollowed() throws IOException {
        assertThat(answerTo("HTTP/1.1 204 No Content\r\n\r\n")).isEqualTo("204");
        assertThat(answerTo("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n"))
                .isEqualTo("302");
        assertThat(answerTo("SSH-2.0-server\r\n")).isEqualTo(HookAnswer.NO_ANSWER);
        assertThat(answerTo("x".repeat(100_000))).isEqualTo(HookAnswer.NO_ANSWER);
        assertThat(answerTo("")).isEqualTo(HookAnswer.NO_ANSWER);
    }

    @Test
    void aHostInsideIsNeverAskedAndALineIsNeverUnsafe() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var here = new HookAddress("localhost", server.getLocalPort(), "/");
            assertThat(new HookLine(OutsideAddress::isOutside, HookLine::tls).post(here, Map.of(), BODY))
                    .isEqualTo(HookAnswer.INSIDE);
            answering(server, "HTTP/1.1 200 OK\r\n\r\n");
            assertThat(new HookLine(address -> true, HookLine::tls).post(here, Map.of(), BODY))
                    .isEqualTo(HookAnswer.NO_TRUST);
        }
        assertThat(new HookLine(address -> true, HookLine::tls)
                        .post(new HookAddress("no-such-host.invalid", 443, "/"), Map.of(), BODY))
                .isEqualTo(HookAnswer.NO_ADDRESS);
    }

    private static String answerTo(String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(server, answer);
            return new HookLine(address -> true, (socket, address) -> socket)
                    .post(new HookAddress("localhost", server.getLocalPort(), "/"), Map.of(), BODY);
        }
    }

    private static void answering(ServerSocket server, String answer) {
        var thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                socket.getInputStream().readNBytes(20);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException hungUp) {
                assertThat(hungUp).isNotNull();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
