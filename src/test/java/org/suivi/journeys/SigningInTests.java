package org.suivi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.Cast;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

class SigningInTests extends BrowserTest {

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void aPersonSignsInWithTheKeyboardAloneAndArrivesWhereTheyWantedToGo(Language language) {
        SignInPage signIn = SignInPage.insteadOf(page, "/qta/audit", language);
        assertThat(signIn.direction()).isEqualTo(language.direction());
        assertAccessible();

        signIn.walkTo("email")
                .type(Cast.address(Role.SECRETARIAT))
                .walkTo("password")
                .type(Cast.PASSWORD)
                .enterTo("/qta/audit");

        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertAccessible();
    }
}
