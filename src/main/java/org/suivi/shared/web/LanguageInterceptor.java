package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.suivi.shared.Language;

/** Finds the reader's language: the address ({@code ?lang=fr}, then kept in a cookie), the cookie, the browser, English. */
@Component
class LanguageInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Language> chosen = Language.of(request.getParameter(LanguageChoice.NAME));
        chosen.ifPresent(language -> LanguageChoice.keep(request, response, language));
        Language language = chosen.or(() -> LanguageChoice.remembered(request))
                .or(() -> ofBrowser(request))
                .orElse(Language.EN);
        RequestFacts.language(request, language);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
        return true;
    }

    private static Optional<Language> ofBrowser(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        for (Locale locale : Collections.list(request.getLocales())) {
            Optional<Language> language = Language.of(locale.getLanguage());
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }
}
