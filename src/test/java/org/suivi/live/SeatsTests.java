package org.suivi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.suivi.shared.WrongSetting;

class SeatsTests {

    private final Seats seats = new Seats(settings(3, 2));

    @Test
    void oneNetworkCannotTakeThemAll() {
        seats.take("a");
        seats.take("a");
        assertThat(refusal("a").status()).isEqualTo(429);
        assertThat(refusal("a").code()).isEqualTo("live.too-many-from-here");
        assertThatCode(() -> seats.take("b")).doesNotThrowAnyException();
    }

    @Test
    void allTogetherHaveOnlySoMany() {
        seats.take("a");
        seats.take("b");
        seats.take("c");
        assertThat(refusal("d").status()).isEqualTo(503);
        assertThat(refusal("d").code()).isEqualTo("live.too-many");
        seats.giveBack("b");
        assertThatCode(() -> seats.take("d")).doesNotThrowAnyException();
        assertThat(seats.taken()).isEqualTo(3);
    }

    @Test
    void whileTheProgramStopsThereAreNone() {
        seats.close();
        assertThat(refusal("a").code()).isEqualTo("live.restarting");
        assertThat(refusal("a").retrySeconds()).isEqualTo(3);
    }

    @Test
    void anImpossibleNumberStopsTheStart() {
        assertThatThrownBy(() -> settings(0, 1))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SUIVI_LIVE_WATCHERS");
    }

    private TooManyWatchers refusal(String network) {
        return catchThrowableOfType(TooManyWatchers.class, () -> seats.take(network));
    }

    private static LiveSettings settings(int watchers, int perAddress) {
        return new LiveSettings(watchers, perAddress, Duration.ofSeconds(10), Duration.ofMinutes(30));
    }
}
