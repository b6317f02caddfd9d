package org.suivi.panels.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.suivi.shared.Language;

/** What a screen shows follows from its address. */
class ScreenLookTests {

    @Test
    void twoLanguagesChangeEveryTwelveSecondsOnAllScreensAtOnce() {
        ScreenLook look = ScreenLook.of("podium", "ar,en", "arab", Language.FR);
        long begins = 12_000L * 100;
        assertThat(look.shown(begins)).isEqualTo(Language.AR);
        assertThat(look.shown(begins + 11_999)).isEqualTo(Language.AR);
        assertThat(look.shown(begins + 12_000)).isEqualTo(Language.EN);
        assertThat(look.shown(begins + 24_000)).isEqualTo(Language.AR);
        assertThat(look.digitsIn(Language.AR)).isEqualTo("arab");
        assertThat(look.digitsIn(Language.EN)).isEqualTo("latn");
    }

    @Test
    void whatIsNotUnderstoodIsAsUsual() {
        ScreenLook look = ScreenLook.of("upside-down", "xx,", "roman", Language.FR);
        assertThat(look).isEqualTo(ScreenLook.of("", "", "", Language.FR));
        assertThat(look.shown(123_456_789)).isEqualTo(Language.FR);
        assertThat(look.layout()).isEqualTo("room");
    }
}
