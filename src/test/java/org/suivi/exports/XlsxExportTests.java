package org.suivi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.exports.ExportExamples.aList;
import static org.suivi.exports.ExportExamples.realRows;
import static org.suivi.exports.ExportExamples.withText;
import static org.suivi.exports.ExportExamples.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxExportTests {

    @Test
    void theListIsARealTableWithFiltersUnderAFrozenHeader() {
        XSSFSheet sheet = read(aList("en", realRows("en", 1_200))).getSheetAt(0);

        assertThat(sheet.getTables()).singleElement().satisfies(table -> {
            assertThat(table.getArea().formatAsString()).isEqualTo("A1:E1201");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:E1201");
            assertThat(table.getColumns())
                    .extracting(column -> column.getName())
                    .containsExactly("Symbol", "Text", "Published", "Themes", "Count");
        });
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(sheet.getLastRowNum()).isEqualTo(1_200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "=cmd|' /C calc'!A0",
                "_x003D_1+1",
                "<f>1</f>"
            })
    void aTextThatLooksLikeAFormulaStaysAText(String text) {
        Cell cell = read(withText(text)).getSheetAt(0).getRow(1).getCell(1);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text.strip());
    }

    @Test
    void aHeaderOrFilterThatLooksLikeAFormulaStaysAText() {
        ListDescription about = ExportExamples.about("en");
        ListDescription hostile = new ListDescription(
                "=1+1",
                List.of(new ListDescription.FilterPart("@a", "=2+2")),
                about.asOf(),
                about.zone(),
                about.address(),
                "+3",
                about.language());
        XSSFWorkbook workbook = read(new ExportedList(
                hostile,
                List.of(new Column("a", "=3+3", ColumnKind.TEXT)),
                1,
                List.<List<Object>>of(List.of("x")).iterator()));

        workbook.forEach(sheet -> sheet.forEach(
                row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
    }

    @Test
    void datesAreDatesAndNumbersAreNumbers() {
        XSSFSheet sheet = read(aList("fr", "A/1", "x", LocalDate.of(2021, 5, 3), List.of("Un", "Deux"), 12.5))
                .getSheetAt(0);

        assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(2))).isTrue();
        assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2021, 5, 3, 0, 0));
        assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(12.5);
        assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("Un\nDeux");
        assertThat(sheet.getRow(1).getCell(1).getCellStyle().getWrapText()).isTrue();
    }

    @Test
    void aDateBeforeTheSpreadsheetsCalendarIsWrittenOut() {
        Cell cell = read(aList("en", "A/1", "x", LocalDate.of(1815, 2, 8), List.of(), 1))
                .getSheetAt(0)
                .getRow(1)
                .getCell(2);

        assertThat(cell.getStringCellValue()).isEqualTo("1815-02-08");
    }

    @Test
    void theSecondSheetSaysWhatTheListIs() {
        XSSFSheet about = read(aList("en", realRows("en", 3))).getSheetAt(1);
        StringBuilder text = new StringBuilder();
        about.forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));

        assertThat(about.getSheetName()).isEqualTo("About this list");
        assertThat(text)
                .contains("22 November 2026 00:30 (Europe/Ljubljana)", "Filter – Position", "Supported", "3.0")
                .contains(
                        "https://example.org/recommendations?position=supported&lang=en",
                        "Texts of the United Nations");
    }

    @Test
    void onlyAnArabicSheetRunsFromRightToLeft() {
        assertThat(read(aList("ar", realRows("ar", 3))).getSheetAt(0).isRightToLeft())
                .isTrue();
        assertThat(read(aList("ru", realRows("ru", 3))).getSheetAt(0).isRightToLeft())
                .isFalse();
    }

    @Test
    void anEmptyListIsStillAFileThatOpens() {
        XSSFSheet sheet = read(aList("zh", List.of())).getSheetAt(0);

        assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A1:E2");
    }

    @Test
    void aTextTooLongForACellIsShortenedAndTheFileSaysSo() {
        XSSFWorkbook workbook = read(withText("a".repeat(40_000)));

        assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                .hasSize(32_767)
                .endsWith("…");
        XSSFSheet about = workbook.getSheetAt(1);
        assertThat(about.getRow(about.getLastRowNum()).getCell(1).getNumericCellValue())
                .isEqualTo(1);
    }

    @Test
    void charactersThatNoXmlHoldsAreLeftOut() {
        assertThat(read(withText("a\u0000b\u001F\uFFFEc\uD800"))
                        .getSheetAt(0)
                        .getRow(1)
                        .getCell(1)
                        .getStringCellValue())
                .isEqualTo("abc");
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        ExportedList list = new ExportedList(
                ExportExamples.about("en"),
                List.of(new Column("a", "Name", ColumnKind.TEXT), new Column("b", "name\n", ColumnKind.TEXT)),
                0,
                List.<List<Object>>of().iterator());

        assertThat(read(list).getSheetAt(0).getTables().get(0).getColumns())
                .extracting(column -> column.getName())
                .containsExactly("Name", "name (2)");
    }

    @Test
    void rowsThatAreNotTheAnnouncedOnesStopTheExport() {
        Iterator<List<Object>> three = realRows("en", 3).iterator();
        ExportedList list = new ExportedList(ExportExamples.about("en"), ExportExamples.columns(), 4, three);

        assertThatThrownBy(() -> read(list))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("4");
    }

    @Test
    void aValueOfTheWrongKindIsNamed() {
        assertThatThrownBy(() -> read(aList(
                        "en",
                        Arrays.asList("A/1", "x", "yesterday", List.of(), 1).toArray())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Row 1: the value of published is no DATE");
    }

    private static XSSFWorkbook read(ExportedList list) {
        Locale language = list.about().language();
        byte[] file = written(out -> new XlsxExport(ExportWords.in(language)).write(list, out));
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
