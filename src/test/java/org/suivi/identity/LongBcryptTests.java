package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongBcryptTests {

    private final LongBcrypt passwords = new LongBcrypt(4);

    @Test
    void whatStandsBehindThe72ndByteMatters() {
        String long128 = "x".repeat(127);
        String hash = passwords.encode(long128 + "a");
        assertThat(passwords.matches(long128 + "a", hash)).isTrue();
        assertThat(passwords.matches(long128 + "b", hash)).isFalse();
    }

    @Test
    void anAccentTypedAsTwoCharactersIsTheSamePassword() {
        assertThat(passwords.matches("cafe\u0301 au lait", passwords.encode("caf\u00e9 au lait")))
                .isTrue();
    }

    @Test
    void inTheProgramEachPasswordTakesItsTime() {
        assertThat(SecurityConfiguration.passwordEncoder().encode("seven blue kettles"))
                .startsWith("{bcrypt-long}$2a$12$");
    }

    @Test
    void nothingMatchesAMissingHash() {
        assertThat(passwords.matches("anything", null)).isFalse();
    }
}
