package org.suivi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void numberAndRecommendingStatesAreNoPartOfWhatIsAsked() {
        assertThat(Wording.plain("127.179 Continue its efforts (Pakistan) (C\u00f4te d'Ivoire);"))
                .isEqualTo("Continue its efforts");
        assertThat(Wording.plain(
                        "\u0661\u0663\u0662-\u0663\u0669 \u0627\u0644\u0646\u0638\u0631 (\u0645\u0635\u0631)\u061b"))
                .isEqualTo("\u0627\u0644\u0646\u0638\u0631");
    }

    @Test
    void anAbbreviationInBracketsAtTheEndIsKept() {
        assertThat(Wording.plain("Ratify the Optional Protocol (OPCAT) (France);"))
                .isEqualTo("Ratify the Optional Protocol (OPCAT)");
    }

    @Test
    void markupAndEntitiesAreNotWords() {
        assertThat(Wording.words("<p>Droit&nbsp;&agrave; l'eau&nbsp;;</p>", "fr"))
                .extracting(Word::stem)
                .doesNotContain("nbsp", "p");
    }

    @Test
    void inflectedWordsShareAStemInEachLanguage() {
        assertThat(stems("ratifying", "en")).isEqualTo(stems("ratify", "en"));
        assertThat(stems("enfants", "fr")).isEqualTo(stems("enfant", "fr"));
        assertThat(stems("derechos", "es")).isEqualTo(stems("derecho", "es"));
        assertThat(stems("\u043f\u0440\u0430\u0432\u0430", "ru")).isEqualTo(stems("\u043f\u0440\u0430\u0432", "ru"));
    }

    @Test
    void hostileTextsAreCutWithinBounds() {
        assertThat(Wording.words("", "en")).isEmpty();
        assertThat(Wording.words("(".repeat(50_000), "en")).isEmpty();
        assertThat(Wording.words("(a)".repeat(50_000), "xx").size()).isLessThan(PlainAsk.LONGEST);
        assertThat(Wording.words("<a ".repeat(50_000), "ar").size()).isLessThan(PlainAsk.LONGEST);
        assertThat(Wording.words("\ud800\udc00\ud800", "zh")).isNotNull();
    }

    @Test
    void theLexiconLeadsToEnglish() {
        assertThat(Lexicon.bundled().senses(stems("torture", "fr").get(0), "fr"))
                .extracting(Lexicon.Sense::english)
                .contains("tortur");
        assertThat(Lexicon.bundled().senses("unheard", "fr")).isEmpty();
    }

    @Test
    void boilerplateIsMoreCommonThanAName() {
        assertThat(Frequencies.bundled().share("measur", "en"))
                .isGreaterThan(Frequencies.bundled().share("albin", "en"));
    }

    private static List<String> stems(String text, String language) {
        return Wording.cut(text, language).stream().map(Word::stem).toList();
    }
}
