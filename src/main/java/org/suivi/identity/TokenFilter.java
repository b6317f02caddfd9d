package org.suivi.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for programs: a good {@code Authorization: Bearer} makes the request its person's, a bad one is told so, none at all is
 * the public. Not a bean, because a filter that is one would stand in front of the pages too.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String PROBLEM =
            "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"code\":\"token.invalid\"}";

    private final ApiTokens tokens;

    TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ProgramCaller> caller = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.caller(header.substring(BEARER.length()).strip()).filter(one -> one.may(request.getMethod()))
                : Optional.empty();
        if (caller.isEmpty()) {
            refuse(response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller.orElseThrow(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    }
}
