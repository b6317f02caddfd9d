package org.suivi.exports;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The pages of a Word file: A4, landscape for lists and upright for papers, fonts for all scripts, at the foot the list, its moment and the page of so many. */
final class DocxPages {

    /** Twentieths of a point between the margins. */
    static final int WIDTH = 16_838 - 2 * 720;

    static final int UPRIGHT_WIDTH = 11_906 - 2 * 720;

    private static final Pattern NUMBER = Pattern.compile("[\uE000\uE001]");

    private final XWPFDocument document;
    private final ListDescription about;
    private final ExportWords words;

    DocxPages(XWPFDocument document, ListDescription about, ExportWords words) {
        this.document = document;
        this.about = about;
        this.words = words;
    }

    void setUp() {
        CTPageSz size = setUpSection();
        size.setW(BigInteger.valueOf(16_838));
        size.setH(BigInteger.valueOf(11_906));
        size.setOrient(STPageOrientation.LANDSCAPE);
    }

    void setUpUpright() {
        CTPageSz size = setUpSection();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
    }

    private CTPageSz setUpSection() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        setMargins(section.addNewPgMar());
        if (about.isRightToLeft()) {
            section.addNewBidi();
        }
        setFonts();
        document.getProperties().getCoreProperties().setTitle(CellText.forXml(about.title()));
        writeFooter();
        return size;
    }

    private static void setMargins(CTPageMar margins) {
        BigInteger margin = BigInteger.valueOf(720);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(400));
        margins.setFooter(BigInteger.valueOf(400));
        margins.setGutter(BigInteger.ZERO);
    }

    private void setFonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        fonts.setEastAsia("SimSun");
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(westernLanguage());
        styles.setEastAsia("zh-CN");
    }

    /** Word breaks words of Latin letters anywhere when it takes them for Chinese. */
    private String westernLanguage() {
        String language = about.language().toLanguageTag();
        return language.startsWith("zh") || language.startsWith("ar") ? "en-GB" : language;
    }

    private void writeFooter() {
        CTP line = document.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .getCTP();
        boolean rightToLeft = about.isRightToLeft();
        DocxText.SMALL.begin(line, rightToLeft);
        String text = CellText.forXml(about.title()) + " · " + words.say("export.as-of") + " " + about.asOfInWords()
                + " · " + words.say("export.page", "\uE000", "\uE001");
        Matcher number = NUMBER.matcher(text);
        int from = 0;
        while (number.find()) {
            DocxText.SMALL.append(line, text.substring(from, number.start()), rightToLeft);
            DocxText.SMALL.appendField(line, number.group().equals("\uE000") ? "PAGE" : "NUMPAGES");
            from = number.end();
        }
        DocxText.SMALL.append(line, text.substring(from), rightToLeft);
    }
}
