package org.suivi.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Carries the notice to the next page in a cookie of its own. In the session it would be written to the database and taken out of it
 * again, and each save would wait three times for the disk instead of once.
 */
final class NoticeCookie extends AbstractFlashMapManager {

    private static final String NAME = "suivi-notice";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int LONGEST = 600;

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(cookie.getValue());
            FlashMap notice = new FlashMap();
            notice.put(Notice.ATTRIBUTE, shortened(new String(text, StandardCharsets.UTF_8)));
            notice.startExpirationPeriod((int) LIFE.toSeconds());
            // Spring takes out of the list what was shown
            return new ArrayList<>(List.of(notice));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> notices, HttpServletRequest request, HttpServletResponse response) {
        Object last = notices.isEmpty() ? null : notices.get(notices.size() - 1).get(Notice.ATTRIBUTE);
        byte[] text = last instanceof String notice ? shortened(notice).getBytes(StandardCharsets.UTF_8) : new byte[0];
        ResponseCookie cookie = ResponseCookie.from(
                        NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(text))
                .maxAge(text.length == 0 ? Duration.ZERO : LIFE)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String shortened(String notice) {
        return notice.length() <= LONGEST ? notice : notice.substring(0, LONGEST) + " …";
    }
}
