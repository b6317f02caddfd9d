package org.suivi.live.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.suivi.live.Watching;

/**
 * Lets nobody who runs or watches something wait half a minute for a connection, when this node knows that there is no database. What
 * it throws is told in the words of the reader by the door that stands before it.
 */
final class CutOffFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Watching watching;

    CutOffFilter(Watching watching) {
        this.watching = watching;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (watching.isCutOff()) {
            throw new IOException(new SQLTransientConnectionException("the line to the database is broken"));
        }
        chain.doFilter(request, response);
    }
}
