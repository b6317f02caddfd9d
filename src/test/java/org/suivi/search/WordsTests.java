package org.suivi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.search.SearchExamples.aDocument;
import static org.suivi.search.SearchExamples.ids;
import static org.suivi.search.SearchExamples.words;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

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
        "en, ensured quality, 1", // ensuring
        "en, migrant worker, 3",
        "en, workers' children, 3",
        "fr, éducation du travailleur, 3",
        "fr, education migrante, 3",
        "fr, l'éducation du campagne migrant, 3",
        "es, niña escuela matriculación, 2",
        "es, garantizar calidad primario, 1",
        "es, trabajador migrante, 3",
        "ru, качественный начальный, 1",
        "ru, показатель школьный, 2",
        "ar, مدارس, 2",
        "ar, مهاجرون, 3",
        "ar, إعاقة, 4",
        "ar, الاعاقة, 4",
        "zh, 优质 残疾儿童, 4",
        "zh, 入学率, 2",
        "zh, 受教育权, 3",
    })
    void aWordFindsItsOtherForms(String language, String words, long expected) {
        assertThat(found(words, language)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"en, quality, ENSURE", "fr, qualite, Enfants", "ru, КАЧЕСТВЕННЫМ, детей", "es, ensenanza, NIÑOS"})
    void caseAndAccentsDoNotMatter(String language, String one, String other) {
        assertThat(found(one + " " + other, language)).contains(1L);
    }

    @Test
    void allWordsAreWantedButCommonOnesAreNot() {
        assertThat(found("education migrant", "en")).containsExactly(3L);
        assertThat(found("the enrolment of children in a school", "en")).containsExactly(2L);
        assertThat(found("the of", "en")).isNotEmpty();
    }

    @Test
    void aPhraseWantsItsWordsInOrderAndForm() {
        assertThat(found("\"quality education\"", "en")).containsExactly(4L);
        assertThat(found("“education quality”", "en")).isEmpty();
        assertThat(found("\"ensured\"", "en")).isEmpty();
        assertThat(found("\"优质教育\"", "zh")).containsExactly(4L);
    }

    @ParameterizedTest
    @CsvSource({
        "migrant OR enrolment, 2 3",
        "quality -disabilities, 1",
        "quality NOT disabilities, 1",
        "quality AND (disabilities OR primary), 1 4",
        "-quality, 2 3",
        "quality -\"with disabilities\", 1",
        "enrol*, 2",
        "(quality OR migrant) -primary, 3 4",
    })
    void operatorsCombine(String words, String expected) {
        var ids = Arrays.stream(expected.split(" ")).map(Long::valueOf).toList();
        assertThat(found(words, "en")).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quality AND",
                "OR quality",
                "quality)",
                "(quality",
                "\"quality",
                "quality NOT",
                "((((((((((((((((((((quality",
                "quality AND OR",
                "*quality",
                "quality ()",
                "- quality"
            })
    void brokenSyntaxIsReadAsPlainWords(String words) {
        assertThat(found(words, "en")).containsExactlyInAnyOrder(1L, 4L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "***",
                "a*",
                "\\",
                "text:[* TO *]",
                "~^!",
                "a/b/c/**",
                "\u0000\uD800",
                "-",
                "--",
                "NOT",
                "\"\"",
                "()"
            })
    void nothingTypedBreaksTheSearch(String words) {
        assertThat(index.search(words(words)).total()).isBetween(0, 4);
    }

    @Test
    void endlessQuestionsAreCut() {
        assertThat(index.search(words("quality ".repeat(100_000))).total()).isEqualTo(2);
        assertThat(index.search(words("(".repeat(100_000))).total()).isBetween(0, 4);
    }

    @Test
    void numbersAndSymbolsFindTheirDocument() {
        assertThat(found("140.152", "en")).containsExactly(4L);
        assertThat(found("a/hrc/42/6", "en")).containsExactly(4L);
        assertThat(found("A/HRC", "en")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(found("A/HRC/4*", "en")).containsExactlyInAnyOrder(1L, 2L, 4L);
        assertThat(found("140*", "en")).containsExactly(4L);
    }

    @Test
    void aWordAsWrittenCountsMoreThanAnotherFormAndATitleMoreThanAText() {
        index.write(List.of(
                aDocument(11).saying("en", "Trained the inspectors").made(),
                aDocument(12).saying("en", "Training the inspectors").made(),
                aDocument(13)
                        .titled("Inspectors")
                        .saying("en", "The ministry employs more people")
                        .made()));
        index.visibleNow();
        assertThat(index.search(words("training inspectors"))
                        .hits()
                        .get(0)
                        .key()
                        .id())
                .isEqualTo(12);
        assertThat(index.search(words("inspectors")).hits().get(0).key().id()).isEqualTo(13);
    }

    @Test
    void aBeginningOfVeryManyWordsStaysBounded() {
        index.write(IntStream.range(100, 2_000)
                .mapToObj(i -> aDocument(i).saying("en", "zz" + i).made())
                .toList());
        index.visibleNow();
        assertThat(index.search(words("zz*")).total()).isEqualTo(Beginnings.MOST);
    }

    private Set<Long> found(String words, String language) {
        return ids(index.search(words(words, language)));
    }
}
