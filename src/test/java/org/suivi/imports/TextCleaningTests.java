package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suivi.recommendations.TextIdentity;

class TextCleaningTests {

    static Stream<Arguments> damaged() {
        return Stream.of(
                Arguments.of("the GuaranÃ\u00ad indigenous peoples", "the Guaraní indigenous peoples", "MOJIBAKE"),
                Arguments.of("vis-Ã\u00a0-vis children", "vis-à-vis children", "MOJIBAKE"),
                Arguments.of("Haute AutoritÃ© de la Transition", "Haute Autorité de la Transition", "MOJIBAKE"),
                Arguments.of("the Stateâ€™s law", "the State’s law", "MOJIBAKE"),
                Arguments.of("ÐŸÑ€Ð°Ð²Ð¾", "Право", "MOJIBAKE"),
                Arguments.of("Right to work &amp; labour rights", "Right to work & labour rights", "ENTITY"),
                Arguments.of("a&amp;nbsp;b", "a b", "ENTITY NO_BREAK_SPACE"),
                Arguments.of("(Pakistan)&nbsp;;", "(Pakistan) ;", "ENTITY NO_BREAK_SPACE"),
                Arguments.of("&#40;Unknown&#41;", "(Unknown)", "ENTITY"),
                Arguments.of("<p>One</p><p>Two &lt;5</p>", "One\nTwo <5", "MARKUP"),
                Arguments.of("one<br/>two", "one\ntwo", "MARKUP"),
                Arguments.of("chapitre\u00a020", "chapitre 20", "NO_BREAK_SPACE"),
                Arguments.of("co\u00adoperation", "cooperation", "INVISIBLE_CHARACTER"),
                Arguments.of("two  spaces", "two spaces", "SPACES"),
                Arguments.of("\r\n   115-85\r\n   نص\r\n  ", "115-85\nنص", ""),
                Arguments.of(
                        "Normal\n0\n\n\nfalse\nfalse\nfalse\n\nEN-GB\nX-NONE\nAR-SA\n /* Style Definitions */\n"
                                + " table.MsoNormalTable\n\t{mso-style-name:\"Table Normal\";\n\tline-height:115%;}\n\nOlder persons",
                        "Older persons", "MARKUP"),
                Arguments.of("<script>alert(1)</script>Ratify", "Ratify", "MARKUP"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damageIsMendedAndRecorded(String written, String clean, String codes) {
        Repairs repairs = new Repairs();

        assertThat(TextCleaning.text("text", written, repairs)).isEqualTo(clean);
        assertThat(repairs.list().stream().map(repair -> repair.code().name()))
                .containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SÃO TOMÉ",
                "«É»",
                "Âge",
                "â la carte",
                "R&D; and AT&T",
                "if a < b and c > d",
                "Ñandú Ñuble",
                "继续努力",
                "تعزيز حقوق الإنسان",
                "[Ratify] Particularly the Covenant",
                "ØØØ Øre"
            })
    void whatIsRightStaysAsItIs(String written) {
        Repairs repairs = new Repairs();

        assertThat(TextCleaning.text("text", written, repairs)).isEqualTo(written);
        assertThat(repairs.list()).isEmpty();
    }

    @Test
    void aLineBreakInsideANameIsMended() {
        Repairs repairs = new Repairs();

        assertThat(TextCleaning.label("state", "Bosnia and Herzegovina\r\n", repairs))
                .isEqualTo("Bosnia and Herzegovina");
        assertThat(repairs.list()).extracting(Repair::code).containsExactly(RepairCode.LINE_BREAK);
    }

    @Test
    void bulletsAndLinesSeparateValues() {
        assertThat(TextCleaning.values(
                        "themes", "- Right to health\n- Women & girls\n\n- Right to health", new Repairs()))
                .isEqualTo(List.of("Right to health", "Women & girls"));
    }

    @Test
    void longTextsAreRecordedAroundTheirFirstDifference() {
        Repair repair = Repair.of(RepairCode.ENTITY, "text", "a".repeat(500) + "&amp;", "a".repeat(500) + "&");

        assertThat(repair.before()).startsWith("…").endsWith("&amp;").hasSizeLessThan(170);
    }

    @Test
    void textsAreTheSameByTheirWordsAlone() {
        assertThat(TextIdentity.normalisedText("136.1 Ratify the OP-CAT, without delay;"))
                .isEqualTo(TextIdentity.normalisedText("Ratify  the OP‐CAT without delay"))
                .isEqualTo("ratify the op cat without delay");
        assertThat(TextIdentity.normalisedText("127.179继续努力")).isEqualTo("继续努力");
        assertThat(TextIdentity.normalisedText("ﬁve ＡＢＣ")).isEqualTo("five abc");
    }
}
