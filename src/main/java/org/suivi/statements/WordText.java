package org.suivi.statements;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of a Word document. The file is unpacked by ourselves and to a limit, so that a small file cannot fill the memory; macros,
 * controls and embedded files are refused.
 */
final class WordText {

    private static final String CONTENT = "[Content_Types].xml";
    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final Pattern ACTIVE = Pattern.compile("(?i).*(vba|macrosheet|activex|/embeddings/|oleobject).*");
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final int LARGEST_PART = 16 * 1024 * 1024;

    private WordText() {}

    static String of(byte[] content) {
        try {
            Map<String, byte[]> parts = parts(content);
            byte[] types = parts.get(CONTENT);
            if (types == null) {
                throw StatementFile.refused("wrong-type");
            }
            var main = new MainPart();
            parse(types, main);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (part.getKey().endsWith(".rels")) {
                    parse(part.getValue(), new Outside());
                }
            }
            byte[] document = parts.get(main.name());
            if (document == null) {
                throw StatementFile.refused("wrong-type");
            }
            var text = new Words();
            parse(document, text);
            return text.toString();
        } catch (IOException | SAXException | ParserConfigurationException | IllegalArgumentException broken) {
            throw StatementFile.refused("broken");
        }
    }

    /** The XML parts by their names in small letters; everything is unpacked once to know how large it is. */
    private static Map<String, byte[]> parts(byte[] content) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long unpacked = 0;
        int many = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (ACTIVE.matcher(name).matches()) {
                    throw StatementFile.refused("active");
                }
                boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
                long left = MOST_UNPACKED - unpacked;
                var kept = new ByteArrayOutputStream();
                unpacked += unpack(zip, isXml ? kept : null, isXml ? Math.min(left, LARGEST_PART) : left);
                if (++many > MOST_PARTS) {
                    throw StatementFile.refused("bomb");
                }
                if (isXml) {
                    parts.put(name.equals(CONTENT.toLowerCase(Locale.ROOT)) ? CONTENT : name, kept.toByteArray());
                }
            }
        }
        return parts;
    }

    private static long unpack(InputStream part, @Nullable ByteArrayOutputStream kept, long most) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long all = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            all += read;
            if (all > most) {
                throw StatementFile.refused("bomb");
            }
            if (kept != null) {
                kept.write(buffer, 0, read);
            }
        }
        return all;
    }

    private static void parse(byte[] xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        reader.setContentHandler(handler);
        reader.parse(new InputSource(new ByteArrayInputStream(xml)));
    }

    /** Finds which part is the document. */
    private static final class MainPart extends DefaultHandler {

        private String name = "";

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            String type = String.valueOf(attributes.getValue("ContentType"));
            if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                throw StatementFile.refused("active");
            }
            String part = attributes.getValue("PartName");
            if (part != null && type.endsWith(MAIN)) {
                name = part.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
            }
        }

        String name() {
            return name;
        }
    }

    /** Refuses a document that fetches parts of itself, such as a template with macros, from somewhere else. */
    private static final class Outside extends DefaultHandler {

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            String type = String.valueOf(attributes.getValue("Type"));
            if ("External".equals(attributes.getValue("TargetMode")) && !type.endsWith("/hyperlink")) {
                throw StatementFile.refused("active");
            }
        }
    }

    /** Collects what is read: not what was deleted or moved away, and the text of a shape once. */
    private static final class Words extends DefaultHandler {

        private final StringBuilder text = new StringBuilder();
        private boolean isText;
        private int hidden;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            switch (local) {
                case "Fallback", "del", "moveFrom" -> hidden++;
                case "t" -> isText = hidden == 0;
                case "br", "cr" -> append("\n");
                case "tab" -> append(" ");
                case "noBreakHyphen" -> append("-");
                default -> {}
            }
        }

        @Override
        public void characters(char[] signs, int start, int length) {
            if (isText) {
                append(new String(signs, start, length));
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            switch (local) {
                case "Fallback", "del", "moveFrom" -> hidden--;
                case "t" -> isText = false;
                case "p" -> append("\n");
                default -> {}
            }
        }

        private void append(String more) {
            if (hidden == 0) {
                text.append(more);
            }
            if (text.length() > 4 * StatementFile.LONGEST) {
                throw StatementFile.refused("too-long", StatementFile.LONGEST);
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
