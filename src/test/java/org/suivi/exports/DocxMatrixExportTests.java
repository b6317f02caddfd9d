package org.suivi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.exports.ExportExamples.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.suivi.shared.Refused;

class DocxMatrixExportTests {

    private static final MatrixRow EDUCATION = new MatrixRow(
            "140.125 Continue prioritizing education for all;",
            List.of("Brunei Darussalam"),
            "Supported",
            "A/HRC/44/4/Add.1 - Para.3",
            List.of("Right to education", "Budgets"),
            List.of("Children"),
            List.of("4 - QUALITY EDUCATION"));
    private static final MatrixRow WITHOUT_THEME =
            new MatrixRow("140.126 Ratify;", List.of(), "Noted", "", List.of(), List.of(), List.of());

    @Test
    void aRecommendationStandsUnderEachOfItsThemesInTheirOrder() {
        XWPFTable table = read("en", true, EDUCATION, WITHOUT_THEME).getTables().get(0);

        assertThat(table.getRows())
                .extracting(row -> row.getCell(0).getText())
                .containsExactly(
                        "Recommendation and recommending State",
                        "Theme: Budgets",
                        "140.125 Continue prioritizing education for all;(Brunei Darussalam)",
                        "Theme: Right to education",
                        "140.125 Continue prioritizing education for all;(Brunei Darussalam)",
                        "No theme assigned",
                        "140.126 Ratify;");
        assertThat(cells(table.getRow(2)))
                .containsExactly(
                        "140.125 Continue prioritizing education for all;\n(Brunei Darussalam)",
                        "Supported\nSource of position: A/HRC/44/4/Add.1 - Para.3",
                        "Right to education\nBudgets\nAffected persons:\n- Children",
                        "4 - QUALITY EDUCATION",
                        "");
    }

    @Test
    void theAssessmentColumnIsThereOnlyWhenAskedFor() {
        assertThat(header("en", true)).hasSize(5).last().isEqualTo("Assessment/comments on level of implementation");
        assertThat(header("en", false)).hasSize(4);
    }

    @Test
    void theHeaderRowIsRepeatedOnLandscapePages() {
        XWPFDocument document = read("fr", false, EDUCATION);

        assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
        assertThat(document.getDocument().getBody().getSectPr().getPgSz().getOrient())
                .isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(document.getFooterList()
                        .get(0)
                        .getParagraphs()
                        .get(0)
                        .getCTP()
                        .xmlText())
                .contains("PAGE", "NUMPAGES");
    }

    @Test
    void theHeadingSaysFilterAndMoment() {
        assertThat(read("es", false, EDUCATION).getParagraphs())
                .extracting(XWPFParagraph::getText)
                .contains("Datos al: 22 de noviembre de 2026 00:30 (Europe/Ljubljana)", "Filtro: Position: Supported");
    }

    @Test
    void arabicRunsFromRightToLeftAndItsSymbolsFromLeftToRight() {
        MatrixRow arabic = new MatrixRow(
                "مواصلة جهودها A/HRC/59/15 في التعليم",
                List.of(),
                "مقبولة",
                "",
                List.of("الحق في التعليم"),
                List.of(),
                List.of());
        XWPFDocument document = read("ar", false, arabic);
        XWPFTable table = document.getTables().get(0);

        assertThat(document.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
        assertThat(table.getCTTbl().getTblPr().isSetBidiVisual()).isTrue();
        XWPFParagraph text = table.getRow(2).getCell(0).getParagraphs().get(0);
        assertThat(text.getCTP().getPPr().isSetBidi()).isTrue();
        assertThat(text.getRuns())
                .allSatisfy(run -> assertThat(run.getCTR().getRPr().sizeOfRtlArray())
                        .isEqualTo(run.text().contains("HRC") ? 0 : 1));
        assertThat(text.getText()).isEqualTo(arabic.text());
    }

    @Test
    void aFrenchTextInAnArabicListKeepsItsDirection() {
        MatrixRow french =
                new MatrixRow("121.1 Ratifier la Convention", List.of(), "", "", List.of("x"), List.of(), List.of());
        XWPFTable table = read("ar", false, french).getTables().get(0);

        assertThat(table.getRow(2)
                        .getCell(0)
                        .getParagraphs()
                        .get(0)
                        .getCTP()
                        .getPPr()
                        .isSetBidi())
                .isFalse();
    }

    @Test
    void aMatrixTooLongForWordIsRefusedWithItsNumbers() {
        RecommendationMatrix matrix =
                new RecommendationMatrix(ExportExamples.about("en"), Collections.nCopies(2_600, EDUCATION), false);

        assertThatThrownBy(() -> written(out ->
                        new DocxMatrixExport(ExportWords.in(matrix.about().language())).write(matrix, out)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("export.refused.too-many-rows");
                    assertThat(refused.arguments()).containsExactly(5_200L, "DOCX", 5_000L);
                });
    }

    @Test
    void charactersThatNoXmlHoldsAreLeftOut() {
        MatrixRow hostile =
                new MatrixRow("a\u0000\uD800b</w:t>", List.of(), "", "", List.of("\u0001t"), List.of(), List.of());

        assertThat(read("en", false, hostile)
                        .getTables()
                        .get(0)
                        .getRow(2)
                        .getCell(0)
                        .getText())
                .isEqualTo("ab</w:t>");
    }

    private static List<String> header(String language, boolean withAssessment) {
        return cells(
                read(language, withAssessment, EDUCATION).getTables().get(0).getRow(0));
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining("\n")))
                .toList();
    }

    private static XWPFDocument read(String language, boolean withAssessment, MatrixRow... rows) {
        RecommendationMatrix matrix =
                new RecommendationMatrix(ExportExamples.about(language), List.of(rows), withAssessment);
        ExportWords words = ExportWords.in(matrix.about().language());
        try {
            return new XWPFDocument(
                    new ByteArrayInputStream(written(out -> new DocxMatrixExport(words).write(matrix, out))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
