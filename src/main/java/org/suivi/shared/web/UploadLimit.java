package org.suivi.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers an upload that is too large before anything tries to read it, because the first filter that does fails without words. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    static final String PATH = "/too-large";

    private final DataSize limit;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > limit.toBytes() || turnsOutTooLarge(request)) {
            HttpServletRequest unread = new Unread(request);
            unread.getRequestDispatcher(PATH).forward(unread, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What comes without a length is known only when it was read, to the limit and no further. */
    private static boolean turnsOutTooLarge(HttpServletRequest request) {
        if (request.getContentLengthLong() >= 0) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IOException | ServletException | IllegalStateException failure) {
            return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SizeException;
        }
    }

    /** The request without the body that nobody may open. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
