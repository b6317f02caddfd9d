package org.suivi.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;
import org.suivi.shared.Language;

/** Finds the reader's language: the address ({@code ?lang=fr}, then kept in a cookie), the cookie, the browser, English. */
@Component
class LanguageInterceptor implements HandlerInterceptor {

    private static final String NAME = "lang";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Language> chosen = Language.of(request.getParameter(NAME));
        chosen.ifPresent(language -> keep(request, response, language));
        Cookie cookie = WebUtils.getCookie(request, NAME);
        Language language = chosen.or(() -> Language.of(cookie == null ? null : cookie.getValue()))
                .or(() -> ofBrowser(request))
                .orElse(Language.EN);
        RequestFacts.language(request, language);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
        return true;
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, Language language) {
        String cookie = ResponseCookie.from(NAME, language.code())
                .path("/")
                .maxAge(java.time.Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    private static Optional<Language> ofBrowser(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        for (Locale locale : java.util.Collections.list(request.getLocales())) {
            Optional<Language> language = Language.of(locale.getLanguage());
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }
}
