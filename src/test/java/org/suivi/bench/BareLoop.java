package org.suivi.bench;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The least there can be: keep every answer open, and write to one after the other. It waits for whoever does not read. */
final class BareLoop extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Queue<AsyncContext> open = new ConcurrentLinkedQueue<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.getOutputStream().write("id: bare.0\ndata: 0\n\n".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        context.addListener(new Ending(context));
        open.add(context);
    }

    /** Whoever has gone gets no page that says so. */
    private record Ending(AsyncContext context) implements AsyncListener {

        @Override
        public void onError(AsyncEvent event) {
            context.complete();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            context.complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            // over
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nobody starts it again
        }
    }

    String send(String event) {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        for (AsyncContext context : open) {
            try {
                context.getResponse().getOutputStream().write(bytes);
                context.getResponse().flushBuffer();
            } catch (IOException | RuntimeException gone) {
                open.remove(context);
            }
        }
        return String.valueOf(open.size());
    }
}
