package org.suivi.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suivi.shared.Language;

/** The arithmetic of word budgets. */
class SpeakingPaceTests {

    private static final SpeakingPace ENGLISH = new SpeakingPace(Language.EN, SpeakingPace.Unit.WORDS, 110, 130);
    private static final SpeakingPace CHINESE = new SpeakingPace(Language.ZH, SpeakingPace.Unit.CHARACTERS, 180, 210);

    @ParameterizedTest
    @CsvSource({
        "220, 120000, FITS, 110",
        "221, 120000, QUICK, 111",
        "260, 120000, QUICK, 130",
        "261, 120000, TOO_FAST, 131",
        "165, 90000, FITS, 110",
        "220, 90000, TOO_FAST, 147",
        "0, 60000, FITS, 0"
    })
    void greenUpTo110AmberUpTo130RedAbove(int words, long limit, Fit fit, long perMinute) {
        assertThat(ENGLISH.fit(words, limit)).isEqualTo(fit);
        assertThat(ENGLISH.perMinute(words, limit)).isEqualTo(perMinute);
    }

    @Test
    void aLimitHasABudgetAndACutTakesFromIt() {
        assertThat(ENGLISH.budget(120_000)).isEqualTo(220);
        assertThat(ENGLISH.budget(90_000)).isEqualTo(165);
        assertThat(CHINESE.budget(120_000)).isEqualTo(360);
    }

    @Test
    void wordsAreCountedWithoutLoneSignsAndChineseBySigns() {
        assertThat(ENGLISH.amount("Mr. President – my delegation, 42 States & the EU:\nthanks you."))
                .isEqualTo(10);
        assertThat(ENGLISH.amount("سيدي الرئيس، يود وفدي")).isEqualTo(4);
        assertThat(CHINESE.amount("主席先生，我国代表团2026年支持UPR机制。")).isEqualTo(16);
        assertThat(CHINESE.amount("")).isZero();
    }
}
