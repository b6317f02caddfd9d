package org.suivi.panels.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suivi.panels.Policy;
import org.suivi.shared.Language;

/** What a screen shows follows from its address. */
class ScreenLookTests {

    @Test
    void twoLanguagesChangeEveryTwelveSecondsOnAllScreensAtOnce() {
        ScreenLook look = look("podium", "ar,en", "arab", "3");
        long begins = 12_000L * 100;
        assertThat(look.shown(begins)).isEqualTo(Language.AR);
        assertThat(look.shown(begins + 11_999)).isEqualTo(Language.AR);
        assertThat(look.shown(begins + 12_000)).isEqualTo(Language.EN);
        assertThat(look.shown(begins + 24_000)).isEqualTo(Language.AR);
        assertThat(look.digitsIn(Language.AR)).isEqualTo("arab");
        assertThat(look.digitsIn(Language.EN)).isEqualTo("latn");
        assertThat(look.next()).isEqualTo(3);
    }

    @Test
    void whatIsNotUnderstoodIsAsUsual() {
        ScreenLook look = look("upside-down", "xx,", "roman", "many");
        assertThat(look).isEqualTo(look(null, null, null, null));
        assertThat(look.shown(123_456_789)).isEqualTo(Language.FR);
        assertThat(look.layout()).isEqualTo("room");
        assertThat(look.next()).isEqualTo(5);
    }

    @Test
    void whereTheAddressIsSilentThePanelDecides() {
        var panel = new Policy.Screens(9, true);
        var silent = new ScreenLook.Asked(null, "ar", null, "");
        assertThat(ScreenLook.of(silent, panel, Language.EN))
                .satisfies(look -> assertThat(look.next()).isEqualTo(9))
                .satisfies(look -> assertThat(look.digitsIn(Language.AR)).isEqualTo("arab"));
        var spoken = new ScreenLook.Asked(null, "ar", "latn", "99");
        assertThat(ScreenLook.of(spoken, panel, Language.EN))
                .satisfies(look -> assertThat(look.next()).isEqualTo(Policy.Screens.MOST_NEXT))
                .satisfies(look -> assertThat(look.digitsIn(Language.AR)).isEqualTo("latn"));
    }

    private static ScreenLook look(
            @Nullable String layout, @Nullable String languages, @Nullable String digits, @Nullable String next) {
        return ScreenLook.of(new ScreenLook.Asked(layout, languages, digits, next), Policy.Screens.USUAL, Language.FR);
    }
}
