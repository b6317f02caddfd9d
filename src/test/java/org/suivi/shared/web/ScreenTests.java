package org.suivi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

class ScreenTests {

    private static final Messages MESSAGES = new Messages();

    @ParameterizedTest
    @EnumSource(Language.class)
    void numbersAreWrittenAsTheLanguageGroupsThem(Language language) {
        NumberFormat asTheLanguageDoes = NumberFormat.getIntegerInstance(language.locale());

        assertThat(List.of(0L, 7L, 1_234L, 12_345L, 1_234_567L, -1_000L))
                .allSatisfy(number ->
                        assertThat(screen(language).number(number)).isEqualTo(asTheLanguageDoes.format(number)));
    }

    static Screen screen(Language language) {
        var nobody = new Actor(0, "", "public", null, null, Set.of());
        var address = new Screen.Address("/", null, "1");
        return new Screen(
                new Screen.Surroundings(
                        MESSAGES,
                        language,
                        nobody,
                        null,
                        List.of(),
                        address,
                        () -> new Screen.Token("_csrf", ""),
                        null),
                List.of());
    }
}
