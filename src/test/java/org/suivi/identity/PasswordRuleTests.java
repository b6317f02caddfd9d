package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suivi.shared.Refused;

class PasswordRuleTests {

    private final PasswordRule rule = new PasswordRule();
    private final List<String> known = List.of("ana.petrova@justice.gov.example", "Ana Petrova", "suivi");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "Zmrzlina s malinami",
                "лодка у зелёной пристани",
                "河边的三棵老柳树在风中摇曳着",
                "قارب صغير عند المرسى",
                "9f3c!77a-b2e0",
                "748301956274"
            })
    void aLongPasswordThatNobodyGuessesFirstIsGoodInAnyScript(String password) {
        assertThatCode(() -> rule.check(password, known)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12345",
                "P@ssw0rd2026!",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaaa",
                "abcabcabcabc",
                "sunshine!!!!!",
                "iloveyouiloveyou",
                "йцукенгшщзхъ"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThatThrownBy(() -> rule.check(password, known))
                .isInstanceOf(Refused.class)
                .hasMessage("password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AnaPetrova2026", "petrova-justice-1", "suivi.suivi.suivi", "ana@justice.gov"})
    void whatEverybodyKnowsOfThePersonIsRefused(String password) {
        assertThatThrownBy(() -> rule.check(password, known))
                .isInstanceOf(Refused.class)
                .hasMessage("password.common");
    }

    @Test
    void elevenCharactersAreTooFewAnd129TooMany() {
        assertThatThrownBy(() -> rule.check("k7#mQ2vLx9w", known)).hasMessage("password.length");
        assertThatThrownBy(() -> rule.check("k7".repeat(64) + "x", known)).hasMessage("password.length");
    }
}
