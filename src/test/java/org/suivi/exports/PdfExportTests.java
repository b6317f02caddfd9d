package org.suivi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.exports.ExportExamples.aList;
import static org.suivi.exports.ExportExamples.realRows;
import static org.suivi.exports.ExportExamples.withText;
import static org.suivi.exports.ExportExamples.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suivi.shared.Refused;

class PdfExportTests {

    @Test
    void everyPageHasTheHeaderRowAndItsNumber() {
        byte[] pdf = pdf(aList("en", realRows("en", 40)));
        int pages = reading(pdf, PDDocument::getNumberOfPages);

        assertThat(pages).isGreaterThan(1);
        for (int page = 1; page <= pages; page++) {
            assertThat(text(pdf, page))
                    .contains("Published", "Page " + page + " of " + pages, "As of 22 November 2026");
        }
        assertThat(text(pdf, 1)).contains("Filter: Position: Supported", "Rows: 40");
    }

    @ParameterizedTest
    @CsvSource({"zh,受教育权", "ru,Право на образование", "fr,l’éducation66", "es,la educación66"})
    void theLettersOfEveryLanguageAreThere(String language, String letters) {
        byte[] pdf = pdf(aList(language, realRows(language, 3)));

        // Han characters come back as the radicals that share their glyph
        assertThat(Normalizer.normalize(text(pdf, 1), Normalizer.Form.NFKC)).contains(letters);
    }

    @Test
    void arabicLettersAreJoinedAndSymbolsKeepTheirOrder() {
        String text = text(pdf(aList("ar", realRows("ar", 3))), 1);

        assertThat(text).contains("E/C.12/CPV/CO/1", "2018-11-27");
        // The Persian and the Arabic yeh share a glyph, and reading back gives the Persian one
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC).replace('ی', 'ي'))
                .contains("الحق في التعليم");
    }

    @Test
    void fiftyRowsStaySmallBecauseOnlyTheUsedLettersAreEmbedded() {
        byte[] pdf = pdf(aList("zh", realRows("zh", 50)));

        assertThat(pdf.length).isLessThan(200_000);
        assertThat(reading(pdf, PdfExportTests::fontsOfFirstPage))
                .isNotEmpty()
                .allSatisfy(font -> assertThat(font).matches("[A-Z]{6}\\+Noto.*"));
    }

    @Test
    void markupInATextIsText() {
        String hostile = "<img src='file:///etc/passwd'/> </td> & <script>alert(1)</script>";

        assertThat(text(pdf(withText(hostile)), 1).replaceAll("\\s+", " "))
                .contains("<img src='file:///etc/passwd'/> </td>");
    }

    @Test
    void aTextLongerThanAPageGoesOnOverThePages() {
        byte[] pdf = pdf(withText("word ".repeat(2_000)));

        assertThat(reading(pdf, PDDocument::getNumberOfPages)).isGreaterThan(1);
        assertThat(text(pdf, 0).split("word", -1)).hasSize(2_001);
    }

    @Test
    void aListTooLongToPrintIsRefusedBeforeItsRowsAreRead() {
        ExportedList list = new ExportedList(
                ExportExamples.about("en"),
                ExportExamples.columns(),
                5_001,
                List.<List<Object>>of().iterator());

        assertThatThrownBy(() -> pdf(list))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly(5_001L, "PDF", 5_000L));
    }

    private static byte[] pdf(ExportedList list) {
        ExportWords words = ExportWords.in(list.about().language());
        return written(out -> new PdfExport(words).write(list, out));
    }

    /** @param page counted from one; zero for all */
    private static String text(byte[] pdf, int page) {
        return reading(pdf, document -> {
            try {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(Math.max(1, page));
                stripper.setEndPage(page == 0 ? document.getNumberOfPages() : page);
                return stripper.getText(document);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static List<String> fontsOfFirstPage(PDDocument document) {
        PDPage page = document.getPage(0);
        List<String> fonts = new ArrayList<>();
        try {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                fonts.add(font.getName());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return fonts;
    }

    private static <T> T reading(byte[] pdf, Function<PDDocument, T> question) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return question.apply(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
