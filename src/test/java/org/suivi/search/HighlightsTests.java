package org.suivi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.search.SearchExamples.aDocument;
import static org.suivi.search.SearchExamples.words;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suivi.search.Highlight.Piece;

class HighlightsTests {

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void openWithRealSentences() {
        index = SearchIndex.open(folder, Clock.systemUTC());
        index.write(SearchExamples.inSixLanguages());
        index.visibleNow();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, school enrol*, enrolment|schools|school",
        "en, \"education for children\", education for children",
        "en, 140.152, 140.152",
        "fr, education travailleur, l’éducation|travailleurs",
        "es, NINA, niñas",
        "ru, качественный начальный, качественному|начальному",
        "ar, مدارس, بالمدارس",
        "ar, الاعاقة, الإعاقة",
        "zh, 残疾儿童, 残疾儿童|儿童",
        "zh, 入学率, 入学率",
    })
    void theWordsFoundAreMarkedInEveryLanguage(String language, String words, String expected) {
        var highlights = index.search(words(words, language)).hits().stream()
                .flatMap(hit -> hit.highlights().stream())
                .filter(highlight -> highlight.language().equals(language))
                .map(HighlightsTests::marked);
        assertThat(highlights).contains(expected);
    }

    @Test
    void thePiecesTogetherAreTheTextAsItIs() {
        for (var language : SearchExamples.LANGUAGES) {
            for (var hit : index.search(words("quality OR 儿童 OR детей OR enfants OR niños OR الأطفال", language))
                    .hits()) {
                var highlight = hit.highlights().get(0);
                assertThat(SearchExamples.inSixLanguages()
                                .get((int) hit.key().id() - 1)
                                .passages())
                        .anyMatch(passage -> passage.text().equals(text(highlight)));
            }
        }
    }

    @Test
    void anotherLanguageIsShownWhenTheReadersHasNoHit() {
        var hit = index.search(words("残疾儿童", "fr")).hits().get(0);
        assertThat(hit.highlights())
                .singleElement()
                .extracting(Highlight::language)
                .isEqualTo("zh");
    }

    @Test
    void ofALongTextThePlaceThatSaysMostIsShown() {
        var text = "Prisons. " + "The committee takes note of it. ".repeat(200)
                + "Overcrowded prisons hold prisoners longer. " + "The State party replied. ".repeat(3_000);
        index.write(List.of(aDocument(9).saying("en", text).made()));
        index.visibleNow();
        var highlight = index.search(words("prison overcrowding OR prisoners"))
                .hits()
                .get(0)
                .highlights()
                .get(0);
        assertThat(marked(highlight)).isEqualTo("Overcrowded|prisons|prisoners");
        assertThat(text(highlight)).hasSizeBetween(200, 450);
        assertThat(highlight.cutBefore() && highlight.cutAfter()).isTrue();
        assertThat(text).contains(text(highlight));
    }

    @Test
    void markupInATextStaysText() {
        index.write(
                List.of(aDocument(9).saying("en", "<b>Whales</b> & \"whales\"").made()));
        index.visibleNow();
        var pieces =
                index.search(words("whale")).hits().get(0).highlights().get(0).pieces();
        assertThat(pieces)
                .containsExactly(
                        new Piece("<b>", false),
                        new Piece("Whales", true),
                        new Piece("</b> & \"", false),
                        new Piece("whales", true),
                        new Piece("\"", false));
    }

    @Test
    void withoutWordsNothingIsMarkedAndTheCardComesAsItWas() {
        var hit = index.search(words("")).hits().get(0);
        assertThat(hit.highlights()).isEmpty();
        assertThat(hit.card()).isEqualTo("card 4");
    }

    private static String marked(Highlight highlight) {
        return highlight.pieces().stream()
                .filter(Piece::isHit)
                .map(Piece::text)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static String text(Highlight highlight) {
        return highlight.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}
