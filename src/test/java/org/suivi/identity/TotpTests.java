package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The SHA-1 vectors of RFC 6238, appendix B, shortened to six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    void aCodeOfTheStepBeforeIsAcceptedBecauseClocksDiffer() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String before = Totp.code(SECRET, Totp.step(now) - 1);
        assertThat(Totp.stepOf(SECRET, before, now, 0)).hasValue(Totp.step(now) - 1);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, Totp.step(now) - 2), now, 0))
                .isEmpty();
    }

    @Test
    void aCodeWorksOnlyOnce() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.code(SECRET, Totp.step(now));
        assertThat(Totp.stepOf(SECRET, code, now, Totp.step(now))).isEmpty();
    }

    @Test
    void spacesInACodeDoNotMatter() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(Totp.stepOf(SECRET, " 005 924 ", now, 0)).isPresent();
    }

    /** RFC 4648, section 10, without the padding, which authenticators do not want. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keysAreTypedInBase32(String bytes, String typed) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
    }
}
