package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnDatabase
class StartTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void theSignInPageOpensWithoutAnAccount() {
        assertThat(pages.get().uri("/sign-in")).hasStatusOk().bodyText().contains("name=\"password\"");
    }

    @Test
    void anArabicPageRunsFromRightToLeft() {
        assertThat(pages.get().uri("/sign-in?lang=ar"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"ar\" dir=\"rtl\">", "bootstrap.rtl.min.css");
    }
}
