package org.suivi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.OnDatabase;

@OnDatabase
class HeadersTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void everyAnswerForbidsForeignAndInlineScripts() {
        assertThat(pages.get().uri("/sign-in"))
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy.get(0))
                                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }

    @Test
    void answersOfTheApiCarryThemToo() {
        assertThat(pages.get().uri("/api/v1/nothing"))
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .containsHeader("Content-Security-Policy");
    }

    @Test
    void withoutTlsNoTransportSecurityIsPromised() {
        assertThat(pages.get().uri("/sign-in")).headers().doesNotContainHeader("Strict-Transport-Security");
    }
}
