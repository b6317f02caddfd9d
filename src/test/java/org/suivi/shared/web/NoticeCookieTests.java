package org.suivi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

/** The notice of what was just done, on its way to the next page. */
class NoticeCookieTests {

    private final NoticeCookie notices = new NoticeCookie();

    @Test
    void aNoticeIsShownOnTheNextPageAndThenForgotten() {
        Cookie sent = sent("تم الحفظ: 12 توصية");

        var next = new MockHttpServletResponse();
        String shown = shown(sent, next);

        assertThat(shown).isEqualTo("تم الحفظ: 12 توصية");
        assertThat(cookie(next).getMaxAge()).isZero();
    }

    @Test
    void noScriptReadsTheCookie() {
        assertThat(sent("Saved.").isHttpOnly()).isTrue();
    }

    @Test
    void aNoticeThatIsTooLongForACookieIsCut() {
        String shown = shown(sent("ш".repeat(5_000)), new MockHttpServletResponse());

        assertThat(shown).hasSizeLessThan(610).endsWith("…");
        assertThat(sent("ш".repeat(5_000)).getValue()).hasSizeLessThan(3_000);
    }

    @Test
    void aCookieOfSomebodyElseSaysNothing() {
        assertThat(shown(new Cookie("suivi-notice", "%%%"), new MockHttpServletResponse()))
                .isEmpty();
    }

    @Test
    void aPageWithoutNoticeSetsNoCookie() {
        var response = new MockHttpServletResponse();

        notices.retrieveAndUpdate(asked(null), response);

        assertThat(response.getCookies()).isEmpty();
    }

    private Cookie sent(String notice) {
        var response = new MockHttpServletResponse();
        var map = new FlashMap();
        map.put(Notice.ATTRIBUTE, notice);
        notices.saveOutputFlashMap(map, asked(null), response);
        return cookie(response);
    }

    private String shown(Cookie cookie, MockHttpServletResponse next) {
        FlashMap found = notices.retrieveAndUpdate(asked(cookie), next);
        return found == null ? "" : String.valueOf(found.get(Notice.ATTRIBUTE));
    }

    private static Cookie cookie(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("suivi-notice"));
    }

    private static MockHttpServletRequest asked(@Nullable Cookie cookie) {
        var request = new MockHttpServletRequest("GET", "/svn/recommendations");
        if (cookie != null) {
            request.setCookies(cookie);
        }
        return request;
    }
}
