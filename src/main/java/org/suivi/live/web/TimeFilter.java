package org.suivi.live.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.suivi.live.DatabaseTime;

/**
 * Tells browsers the time, to set their clocks by. It stands before sessions and everything else, because what a request waits for
 * there would be taken for the way through the network.
 */
final class TimeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient DatabaseTime time;

    TimeFilter(DatabaseTime time) {
        this.time = time;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain unused)
            throws IOException {
        long received = time.millis();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String answer = "{\"received\":%d,\"sent\":%d}".formatted(received, time.millis());
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
