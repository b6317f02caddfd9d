package org.suivi.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.suivi.shared.Actor;
import org.suivi.shared.web.Network;

/** The door for those who watch: the state now, or a stream that brings every change of it. */
@Service
public class Watching {

    private final Channels channels;
    private final Seats seats;
    private final LiveSettings settings;
    private final Beats beats;

    Watching(Channels channels, Seats seats, LiveSettings settings, Beats beats) {
        this.channels = channels;
        this.seats = seats;
        this.settings = settings;
        this.beats = beats;
    }

    public Snapshot state(Actor actor, Asked asked) {
        return channels.open(actor, asked).current();
    }

    /** Whether whoever asks for something need not wait for the database, because it is known to be away. */
    public boolean isCutOff() {
        return channels.isCutOff();
    }

    /** Makes the answer to the request a stream that goes on after this returns. */
    public void stream(Actor actor, Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Channel channel = channels.open(actor, asked);
        Snapshot now = channel.current();
        String network = Network.of(request.getRemoteAddr());
        seats.take(network);
        try {
            headers(response);
            byte[] welcome = Snapshot.bytes(Signals.welcome() + beats.of(channel));
            var watcher = new Watcher(
                    bareContext(request, response), channel, () -> seats.giveBack(network), until(), welcome);
            watcher.begin(now.id().equals(seen(request)) ? now : null);
        } catch (IOException | RuntimeException notBegun) {
            seats.giveBack(network);
            throw notBegun;
        }
    }

    private static void headers(HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** Without what filters put around request and response, which would be kept in memory for as long as somebody watches. */
    private static AsyncContext bareContext(HttpServletRequest request, HttpServletResponse response) {
        ServletRequest bareRequest = request;
        while (bareRequest instanceof ServletRequestWrapper wrapper) {
            bareRequest = wrapper.getRequest();
        }
        ServletResponse bareResponse = response;
        while (bareResponse instanceof ServletResponseWrapper wrapper) {
            bareResponse = wrapper.getResponse();
        }
        AsyncContext context = bareRequest.startAsync(bareRequest, bareResponse);
        context.setTimeout(0);
        return context;
    }

    /** Browsers send the header when they come again by themselves; a script that comes again can only put it into the address. */
    private static String seen(HttpServletRequest request) {
        String header = request.getHeader("Last-Event-ID");
        return header == null ? String.valueOf(request.getParameter("last")) : header;
    }

    /** A fifth later for some, so that not all come again at once. */
    private long until() {
        double stretch = 1 + ThreadLocalRandom.current().nextDouble() / 5;
        return System.nanoTime() + (long) (settings.lifetime().toNanos() * stretch);
    }
}
