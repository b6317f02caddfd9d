package org.suivi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.exports.ExportExamples.aList;
import static org.suivi.exports.ExportExamples.realRows;
import static org.suivi.exports.ExportExamples.withText;
import static org.suivi.exports.ExportExamples.written;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTests {

    @Test
    void theFirstLineIsTheKeysAndEveryRowSaysItsFilterAndMoment() {
        String csv = text(aList("en", "A/1", "One, \"two\"\nthree", LocalDate.of(2021, 5, 3), List.of("X", "Y"), -5));

        assertThat(csv)
                .startsWith("\uFEFFsymbol,text,published,themes,count,list_as_of,list_filter\r\n")
                .endsWith("\r\n");
        assertThat(records(csv).get(1))
                .containsExactly(
                        "A/1",
                        "One, \"two\"\nthree",
                        "2021-05-03",
                        "X | Y",
                        "-5",
                        "2026-11-21T23:30:00Z",
                        "Position: Supported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@A1",
                "\t=1+1",
                "\r1",
                "\n=1",
                "  =1+1",
                "\u00A0=1",
                "\u200B\uFEFF=1",
                "＝1",
                "- a bullet"
            })
    void aTextThatASpreadsheetMightRunGetsAnApostrophe(String dangerous) {
        assertThat(records(text(withText(dangerous))).get(1).get(1)).isEqualTo("'" + dangerous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"140.7 Ratify = agree", "a@b", "", "'quoted'", "(−1)"})
    void otherTextsStayToTheLetter(String harmless) {
        assertThat(records(text(withText(harmless))).get(1).get(1)).isEqualTo(harmless);
    }

    @Test
    void aListOfValuesIsGuardedToo() {
        assertThat(records(text(aList("en", "A/1", "x", null, List.of("=1+1", "b"), null)))
                        .get(1)
                        .get(3))
                .isEqualTo("'=1+1 | b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void textsOfAllLanguagesComeBackAsTheyWere(String language) {
        List<List<Object>> rows = realRows(language, 3);

        assertThat(records(text(aList(language, rows))).stream().skip(1).map(row -> row.get(1)))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> (String) row.get(1)).toList());
    }

    private static String text(ExportedList list) {
        ExportWords words = ExportWords.in(list.about().language());
        return new String(written(out -> new CsvExport(words).write(list, out)), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> records(String csv) {
        try {
            return CSVFormat.RFC4180.parse(new StringReader(csv.substring(1))).getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
