package org.suivi.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.suivi.shared.Language;

/**
 * Says that the database cannot be reached and when to try again, instead of speaking of a failure. It stands before sessions, which
 * are the first to notice.
 */
final class DatabaseAway extends HttpFilter {

    /** In seconds. */
    static final String TRY_AGAIN = "5";

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    private final transient Messages messages;

    DatabaseAway(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !isCauseOf(failure)) {
                throw failure;
            }
            log.warn("There is no database for a request: {}", String.valueOf(failure.getMessage()));
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = LanguageChoice.remembered(request)
                .or(() -> Language.of(request.getLocale().toLanguageTag()))
                .orElse(Language.EN);
        String title = messages.text(language, "problem.title.503");
        String page =
                "<!doctype html><html lang=\"%s\" dir=\"%s\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>%s</p></html>"
                        .formatted(
                                language.code(),
                                language.direction(),
                                title,
                                title,
                                messages.text(language, "problem.database-away"));
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether something failed because there was no connection to the database, or it broke. */
    static boolean isCauseOf(@Nullable Throwable failure) {
        Throwable one = failure;
        for (int depth = 0; one != null && depth < 20; depth++) {
            if (one instanceof SQLTransientConnectionException || one instanceof SQLNonTransientConnectionException) {
                return true;
            }
            if (one instanceof SQLException sql && isOfConnections(sql.getSQLState())) {
                return true;
            }
            one = one.getCause();
        }
        return false;
    }

    /** "08" is of connections, "57P" of a server that stops or has not begun. */
    private static boolean isOfConnections(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
