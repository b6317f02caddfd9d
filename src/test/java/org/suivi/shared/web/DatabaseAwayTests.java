package org.suivi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Without a database whoever asks hears so, and when to try again. */
class DatabaseAwayTests {

    private final DatabaseAway door = new DatabaseAway(new Messages());
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/panels/1/commands");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aPoolWithoutAConnectionAndABrokenOneAreTheDatabaseBeingAway() throws Exception {
        request.addPreferredLocale(Locale.FRENCH);
        door.doFilter(
                request,
                response,
                failing(new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("timed out"))));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("lang=\"fr\"", "base de données");
        var again = new MockHttpServletResponse();
        door.doFilter(
                request,
                again,
                failing(new ServletException(
                        new UncategorizedSQLException("task", "sql", new SQLException("stopping", "57P01")))));
        assertThat(again.getStatus()).isEqualTo(503);
    }

    @Test
    void whoeverSaysThatTheLineIsBrokenIsBelieved() throws Exception {
        door.doFilter(request, response, (asked, answered) -> {
            throw new IOException(new SQLTransientConnectionException("the line is broken"));
        });
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        var wrong = new UncategorizedSQLException("task", "sql", new SQLException("no such column", "42703"));
        assertThatThrownBy(() -> door.doFilter(request, response, failing(wrong)))
                .isSameAs(wrong);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private static FilterChain failing(Exception failure) {
        return (request, response) -> {
            if (failure instanceof ServletException checked) {
                throw checked;
            }
            throw (RuntimeException) failure;
        };
    }
}
