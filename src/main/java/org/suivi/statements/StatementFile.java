package org.suivi.statements;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.suivi.shared.Refused;

/**
 * Reads the text of a file that somebody uploaded: a Word document, a PDF or plain text, whatever its name says. A file that could do
 * more than be read is refused; nobody's computer should open it because a delegation gave it.
 */
final class StatementFile {

    static final int LARGEST = 10 * 1024 * 1024;

    /** A statement of an hour; what is longer is a report. */
    static final int LONGEST = 60_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] BIG_MARK = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] LITTLE_MARK = {(byte) 0xff, (byte) 0xfe};

    private StatementFile() {}

    /** The text in lines, one for each paragraph. */
    static String textOf(byte[] content) {
        if (content.length > LARGEST) {
            throw refused("too-large", LARGEST / (1024 * 1024));
        }
        String text = tidy(read(content));
        if (text.isEmpty()) {
            throw refused("no-text");
        }
        if (text.length() > LONGEST) {
            throw refused("too-long", LONGEST);
        }
        return text;
    }

    /** Why a file is not taken, in words for whoever uploaded it. */
    static Refused refused(String why, Object... arguments) {
        return new Refused("statement.file." + why, arguments);
    }

    private static String read(byte[] content) {
        if (startsWith(content, ZIP)) {
            return WordText.of(content);
        }
        if (startsWith(content, PDF)) {
            return PdfText.of(content);
        }
        if (startsWith(content, COMPOUND)) {
            throw refused("old-or-locked");
        }
        return plain(content);
    }

    private static String plain(byte[] content) {
        if (startsWith(content, BIG_MARK) || startsWith(content, LITTLE_MARK)) {
            return decoded(content, StandardCharsets.UTF_16);
        }
        int from = startsWith(content, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return decoded(Arrays.copyOfRange(content, from, content.length), StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw refused("wrong-type");
            }
            return text;
        } catch (CharacterCodingException other) {
            throw refused("wrong-type");
        }
    }

    /** Without signs that are not seen, or that turn the direction of what follows; each paragraph on a line. */
    private static String tidy(String text) {
        String visible = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\u200b\\u00ad]", "");
        StringBuilder tidy = new StringBuilder();
        visible.lines()
                .map(line -> line.replaceAll("[\\s\\u00a0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> tidy.append(tidy.isEmpty() ? "" : "\n").append(line));
        return tidy.toString();
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
