package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.suivi.shared.WrongSetting;

class TransportTests {

    @Test
    void behindTlsTheSessionCookieIsSecureAlsoWhenTheProxyDoesNotSaySo() {
        assertThat(cookieFor("https://suivi.example.org")).contains("; Secure", "; HttpOnly");
    }

    @Test
    void onOnesOwnMachineItIsNotBecauseItWouldNotComeBack() {
        assertThat(cookieFor("http://localhost:8080")).doesNotContain("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "suivi.example.org", "https://suivi.example.org/path", "ftp://suivi.example.org"})
    void anAddressThatIsNoneStopsTheStart(String wrong) {
        assertThatThrownBy(() -> new PublicAddress(wrong))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SUIVI_PUBLIC_URL");
    }

    private static String cookieFor(String address) {
        var serializer = new DefaultCookieSerializer();
        new SecurityConfiguration(new PublicAddress(address)).sessionCookie().customize(serializer);
        var response = new MockHttpServletResponse();
        serializer.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "abc"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
