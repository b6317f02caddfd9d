package org.suivi.statements;

import java.io.IOException;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.suivi.shared.Refused;

/** The text of a PDF, after a look at what else is in it; reading stops at a number of steps, whatever the file asks for. */
final class PdfText {

    private static final int MOST_PAGES = 100;
    private static final int MOST_STEPS = 2_000_000;

    /** The shapes that Arabic letters have in some files instead of the letters. */
    private static final Pattern SHAPES = Pattern.compile("[\\ufb50-\\ufdff\\ufe70-\\ufefc]+");

    private PdfText() {}

    static String of(byte[] content) {
        PdfPacking.check(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw StatementFile.refused("locked");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw StatementFile.refused("too-many-pages", MOST_PAGES);
            }
            PdfActions.check(document.getDocument());
            return paragraphs(read(document));
        } catch (InvalidPasswordException locked) {
            throw StatementFile.refused("locked");
        } catch (Refused known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw StatementFile.refused("broken");
        }
    }

    private static String read(PDDocument document) throws IOException {
        var text = new StringWriter();
        var stripper = new Counted();
        stripper.setLineSeparator("\n");
        stripper.setAddMoreFormatting(true);
        stripper.setSortByPosition(false);
        stripper.writeText(document, text);
        return text.toString();
    }

    /** A line of a page is no paragraph: they are joined up to an empty line. Chinese has no space between two lines. */
    private static String paragraphs(String text) {
        Matcher shapes = SHAPES.matcher(text);
        String letters = shapes.replaceAll(
                shape -> Matcher.quoteReplacement(Normalizer.normalize(shape.group(), Normalizer.Form.NFKC)));
        return List.of(letters.split("\\n[ \\t]*(?:\\n[ \\t]*)+")).stream()
                .map(block -> block.strip()
                        .replaceAll("(?<=\\p{IsHan}|[，。；：、])\\s*\\n\\s*", "")
                        .replaceAll("\\s*\\n\\s*", " "))
                .collect(Collectors.joining("\n"));
    }

    /** A file may draw one thing in another without end; nobody needs two million steps for a statement. */
    private static final class Counted extends PDFTextStripper {

        private int steps;

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++steps > MOST_STEPS) {
                throw StatementFile.refused("bomb");
            }
            super.processOperator(operator, operands);
        }
    }
}
