package org.suivi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.exports.ExportExamples.aList;
import static org.suivi.exports.ExportExamples.written;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonExportTests {

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Test
    void theFileSaysWhatTheListIsBeforeItsRows() {
        JsonNode json = read(aList("ar", "A/1", "x", null, List.of(), null));

        assertThat(json.propertyNames()).containsExactly("about", "columns", "rows");
        assertThat(json.at("/about/asOf").asString()).isEqualTo("2026-11-21T23:30:00Z");
        assertThat(json.at("/about/filter/0/value").asString()).isEqualTo("Supported");
        assertThat(json.at("/about/direction").asString()).isEqualTo("rtl");
        assertThat(json.at("/about/count").asInt()).isEqualTo(1);
        assertThat(json.at("/columns/1/kind").asString()).isEqualTo("long_text");
    }

    @Test
    void valuesKeepTheirKindAndTextsTheirLetters() {
        JsonNode row = read(aList(
                        "en",
                        "A/1",
                        ExportExamples.FORMULA,
                        LocalDate.of(2021, 5, 3),
                        List.of("X", "Y"),
                        new BigDecimal("0.10")))
                .at("/rows/0");

        assertThat(row.get("text").asString()).isEqualTo(ExportExamples.FORMULA);
        assertThat(row.get("published").asString()).isEqualTo("2021-05-03");
        assertThat(row.get("themes").size()).isEqualTo(2);
        assertThat(row.get("count").decimalValue()).isEqualByComparingTo("0.10");
    }

    @Test
    void halfACharacterDoesNotStopTheExport() {
        assertThat(read(ExportExamples.withText("a\uD83Db")).at("/rows/0/text").asString())
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void aListThatBreaksOffIsNotClosedAsIfItWereWhole() {
        ExportedList list = new ExportedList(
                ExportExamples.about("en"),
                ExportExamples.columns(),
                9,
                ExportExamples.realRows("en", 3).iterator());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new JsonExport().write(list, out)).isInstanceOf(IllegalStateException.class);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotEndWith("]}");
    }

    private JsonNode read(ExportedList list) {
        return mapper.readTree(written(out -> new JsonExport().write(list, out)));
    }
}
