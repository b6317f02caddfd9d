package org.suivi.proceedings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Asks an address whether it is there. Only addresses outside are asked: what a form holds must not make this server knock at doors
 * of its own network.
 */
final class LinkCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Predicate<InetAddress> mayAsk;

    LinkCheck(Predicate<InetAddress> mayAsk) {
        this.mayAsk = mayAsk;
    }

    /** What became of a question. */
    record Answer(boolean isAlive, String said) {

        static final Answer NONE = new Answer(false, "");
    }

    /** A page that leads to another one is there too. */
    Answer ask(String url) {
        try {
            URI address = URI.create(url);
            if (!Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(mayAsk)) {
                return Answer.NONE;
            }
            HttpRequest head = HttpRequest.newBuilder(address)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .timeout(PATIENCE)
                    .build();
            int status =
                    client.send(head, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Answer(status < 400, String.valueOf(status));
        } catch (IOException | IllegalArgumentException noAnswer) {
            return Answer.NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
