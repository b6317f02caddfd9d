package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import org.suivi.shared.Language;

/** The language that a reader chose, kept in a cookie of the browser. */
public final class LanguageChoice {

    static final String NAME = "lang";

    private LanguageChoice() {}

    /** Whether the browser remembers a choice, or makes one with this request. */
    public static boolean isMade(HttpServletRequest request) {
        return remembered(request).isPresent()
                || Language.of(request.getParameter(NAME)).isPresent();
    }

    public static void keep(HttpServletRequest request, HttpServletResponse response, Language language) {
        String cookie = ResponseCookie.from(NAME, language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).flatMap(cookie -> Language.of(cookie.getValue()));
    }
}
