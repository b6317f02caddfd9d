package org.suivi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.suivi.shared.Language;

/** The page on which a person signs in, used with the keyboard alone. */
final class SignInPage {

    private final Page page;

    private SignInPage(Page page) {
        this.page = page;
    }

    /** Opened because the given address needs somebody who is signed in. */
    static SignInPage insteadOf(Page page, String address, Language language) {
        page.navigate(address + "?lang=" + language.code());
        return new SignInPage(page);
    }

    String direction() {
        return String.valueOf(page.evaluate("document.documentElement.dir"));
    }

    SignInPage walkTo(String id) {
        Keyboard.walkTo(page, "#" + id);
        return this;
    }

    SignInPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Sends the form and waits for the page it leads to. */
    void enterTo(String address) {
        Press.enter(page);
        assertThat(URI.create(page.url()).getPath()).isEqualTo(address);
    }
}
