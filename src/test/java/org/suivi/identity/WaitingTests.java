package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suivi.shared.web.Network;

class WaitingTests {

    private static final Instant LAST = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, PT0S", "4, PT0S", "5, PT15S", "6, PT30S", "7, PT1M", "10, PT8M", "11, PT15M", "1000, PT15M"})
    void theWaitDoublesUpToAQuarterOfAnHour(int failures, Duration wait) {
        assertThat(Waiting.ACCOUNT.left(failures, LAST, LAST)).isEqualTo(wait);
    }

    @Test
    void nobodyIsShutOutForGood() {
        assertThat(Waiting.ACCOUNT.left(1_000_000, LAST, LAST.plus(Duration.ofMinutes(15))))
                .isZero();
    }

    @Test
    void twoHoursWithoutAFailureAreForgotten() {
        assertThat(Waiting.RESET.left(50, LAST, LAST.plus(Waiting.MEMORY))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:0db8:0001:0002::9, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64"
    })
    void anIpv6NetworkCountsAsOneAddress(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
