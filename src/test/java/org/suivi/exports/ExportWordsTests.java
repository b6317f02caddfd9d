package org.suivi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|22 November 2026 00:30 (Europe/Ljubljana)",
                "fr|22 novembre 2026 00:30 (Europe/Ljubljana)",
                "zh|2026年11月22日 00:30 (Europe/Ljubljana)",
                "ar|22 نوفمبر 2026 00:30 (Europe/Ljubljana)"
            })
    void theMomentIsSaidInTheLanguageAndTimeZoneOfTheReader(String language, String moment) {
        assertThat(ExportExamples.about(language).asOfInWords()).isEqualTo(moment);
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoesInTheDigitsOfTheSymbols() {
        assertThat(ExportWords.in(Locale.ENGLISH).number(12_345)).isEqualTo("12,345");
        assertThat(ExportWords.in(Locale.forLanguageTag("ar")).number(12_345)).isEqualTo("12,345");
        assertThat(ExportWords.in(Locale.forLanguageTag("es")).number(12_345)).isEqualTo("12.345");
    }

    @Test
    void aFileIsNamedByTitleAndDayInAnyScript() {
        assertThat(ExportFormat.CSV.fileName(ExportExamples.about("en"))).isEqualTo("List-in-en-2026-11-22.csv");
        assertThat(ExportFormat.PDF.fileName(titled("../../التوصيات: \"A/B\"\r\n")))
                .isEqualTo("التوصيات-A-B-2026-11-22.pdf");
        assertThat(ExportFormat.PDF.fileName(titled("国".repeat(500)))).hasSize(80 + "-2026-11-22.pdf".length());
    }

    @Test
    void aListIsInALanguageOfTheUnitedNations() {
        assertThatThrownBy(() -> ExportExamples.about("de")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoColumnsCannotHaveOneKey() {
        Column column = new Column("a", "A", ColumnKind.TEXT);

        assertThatThrownBy(() -> new ExportedList(
                        ExportExamples.about("en"), java.util.List.of(column, column), 0, Collections.emptyIterator()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ListDescription titled(String title) {
        ListDescription about = ExportExamples.about("en");
        return new ListDescription(
                title, about.filter(), about.asOf(), about.zone(), about.address(), about.notice(), about.language());
    }
}
