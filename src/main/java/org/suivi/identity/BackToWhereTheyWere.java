package org.suivi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After signing in, opens the page that asked for it; only addresses of our own are followed. */
final class BackToWhereTheyWere implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(ours(request.getParameter("next")));
    }

    private static String ours(@org.jspecify.annotations.Nullable String next) {
        boolean isOurs = next != null && next.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
        return isOurs && next != null ? next : "/";
    }
}
