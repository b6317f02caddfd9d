package org.suivi.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/** What is read of an uploaded file, and which files are not taken. */
class StatementFileTests {

    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml"
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String DOCUMENT = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
            <w:p><w:r><w:t>Mr. President,</w:t></w:r></w:p>
            <w:p><w:r><w:t>we </w:t></w:r><w:del><w:r><w:delText>regret</w:delText></w:r></w:del><w:ins><w:r><w:t>welcome</w:t></w:r></w:ins>
            <w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:t> this.</w:t></w:r>
            <mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></w:p></w:body></w:document>""";

    @Test
    void aWordDocumentIsReadParagraphByParagraphWithoutWhatWasDeleted() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Monsieur le Président,");
            document.createParagraph().createRun().setText("ma délégation vous remercie.");
            document.write(out);
        }
        assertThat(StatementFile.textOf(out.toByteArray()))
                .isEqualTo("Monsieur le Président,\nma délégation vous remercie.");
        assertThat(StatementFile.textOf(word(Map.of()))).isEqualTo("Mr. President,\nwe welcome this.");
    }

    @Test
    void aPdfIsReadAndItsLinesBecomeParagraphsAgain() throws IOException {
        assertThat(StatementFile.textOf(pdf(Change.NOTHING)))
                .isEqualTo("Mr. President, my delegation thanks the panellists for what they said.");
    }

    @Test
    void plainTextComesInUnicodeAndWithoutSignsThatHideOrTurn() {
        assertThat(StatementFile.textOf(
                        "\ufeff One \u202eline\u0007\r\n\r\n\r\n Two\u00a0 ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("One line\nTwo");
        assertThat(StatementFile.textOf("السيد الرئيس".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("السيد الرئيس");
        refused("wrong-type", "Señor Presidente".getBytes(StandardCharsets.ISO_8859_1));
        refused("wrong-type", new byte[] {'a', 0, 'b'});
        refused("no-text", " \n ".getBytes(StandardCharsets.UTF_8));
        refused("too-long", "a ".repeat(40_000).getBytes(StandardCharsets.UTF_8));
        refused("too-large", new byte[StatementFile.LARGEST + 1]);
    }

    @Test
    void aWordDocumentThatDoesMoreThanBeReadIsRefused() {
        refused("active", word(Map.of("word/vbaProject.bin", "x")));
        refused("active", word(Map.of("word/activeX/activeX1.xml", "<a/>")));
        refused("active", word(Map.of("word/embeddings/Book1.xlsx", "x")));
        refused(
                "active",
                word(Map.of(
                        "[Content_Types].xml",
                        TYPES.replace("wordprocessingml.document.main", "x.macroEnabled.main"))));
        refused("active", word(Map.of("word/_rels/settings.xml.rels", """
                <Relationships><Relationship Type="x/attachedTemplate" Target="http://example.org/t.dotm" TargetMode="External"/>
                </Relationships>""")));
        refused(
                "broken",
                word(Map.of("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")));
        refused("broken", word(Map.of("word/document.xml", "<w:document>")));
        refused("wrong-type", word(Map.of("[Content_Types].xml", "<Types/>")));
        refused("bomb", word(Map.of("word/media/image1.png", "0".repeat(70 * 1024 * 1024))));
        refused("old-or-locked", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1});
        refused("wrong-type", new byte[] {'P', 'K', 3, 4, 9, 9, 9});
    }

    @Test
    void aPdfThatDoesMoreThanBeReadIsRefused() throws IOException {
        refused(
                "active",
                pdf(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"))));
        refused("active", pdf(document -> {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("EF"), COSName.A);
        }));
        refused(
                "locked",
                pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))));
        refused("too-many-pages", pdf(document -> {
            for (int i = 0; i < 101; i++) {
                document.addPage(new PDPage());
            }
        }));
        refused("bomb", pdf(document -> packed(document, COSName.FLATE_DECODE)));
        refused("unusual", pdf(document -> packed(document, COSName.LZW_DECODE)));
        refused("broken", "%PDF-1.7 nothing follows".getBytes(StandardCharsets.US_ASCII));
        refused("no-text", pdfWithoutText());
    }

    /** Three hundred megabytes of nothing. */
    private static void packed(PDDocument document, COSName how) throws IOException {
        var stream = new PDStream(document);
        COSStream packed = stream.getCOSObject();
        boolean isBomb = how == COSName.FLATE_DECODE;
        try (var out = packed.createOutputStream(how)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < (isBomb ? 300 : 1); i++) {
                out.write(nothing, 0, isBomb ? nothing.length : 100);
            }
        }
        document.getPage(0).setContents(stream);
    }

    @Test
    void theLanguageIsCheckedByItsSignsAndSmallWords() {
        String english =
                "The delegation of the State welcomes the report and thanks the panellists for their work on the mechanisms "
                        + "that follow up on recommendations.";
        StatementLanguage.check(Language.EN, english, 23);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> StatementLanguage.check(Language.FR, english, 23))
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("English", "Français"));
        StatementLanguage.check(Language.FR, "Merci beaucoup", 2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> StatementLanguage.check(Language.AR, "Merci beaucoup", 2));
        StatementLanguage.check(Language.RU, "Господин Председатель", 2);
        StatementLanguage.check(Language.ZH, "主席先生，UPR工作组", 9);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> StatementLanguage.check(Language.EN, "主席先生，我国代表团", 9));
    }

    private static void refused(String why, byte[] content) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> StatementFile.textOf(content))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("statement.file." + why));
    }

    private static byte[] word(Map<String, String> changed) {
        Map<String, String> parts = new TreeMap<>(Map.of("[Content_Types].xml", TYPES, "word/document.xml", DOCUMENT));
        parts.putAll(changed);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What is done to a sound PDF before it is saved. */
    private interface Change {
        Change NOTHING = document -> {};

        void on(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.setLeading(14);
                text.newLineAtOffset(72, 700);
                text.showText("Mr. President, my delegation thanks the panellists");
                text.newLine();
                text.showText("for what they said.");
                text.endText();
            }
            change.on(document);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] pdfWithoutText() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }
}
