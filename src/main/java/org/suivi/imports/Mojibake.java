package org.suivi.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends UTF-8 that was read as Windows-1252 or Latin-1 ("GuaranÃ\u00ad" for "Guaraní"). Only sequences that real texts do
 * not hold are touched: a wrong repair of a verbatim text is worse than none.
 */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<Character, Byte> BYTES = bytes();
    private static final String TRAIL = trail(0x80);

    /** Latin letters and punctuation singly; Cyrillic and Arabic only in runs, since their lead bytes are letters too. */
    private static final Pattern DAMAGED = Pattern.compile("(?:Ã[" + TRAIL + "]|Â[" + trail(0xa0) + "]|â[€\\u0080]["
            + TRAIL + "])+|(?:[ÐÑØÙ][" + TRAIL + "]\\s?){3,}");

    private Mojibake() {}

    static boolean isLead(char c) {
        return c == 'Ã' || c == 'Â' || c == 'â' || c == 'Ð' || c == 'Ñ' || c == 'Ø' || c == 'Ù';
    }

    static String mend(String text) {
        if (text.chars().noneMatch(c -> isLead((char) c))) {
            return text;
        }
        Matcher damaged = DAMAGED.matcher(text);
        return damaged.find() ? damaged.replaceAll(found -> Matcher.quoteReplacement(decode(found.group()))) : text;
    }

    private static String decode(String damaged) {
        ByteBuffer bytes = ByteBuffer.allocate(damaged.length());
        for (int i = 0; i < damaged.length(); i++) {
            Byte value = BYTES.get(damaged.charAt(i));
            if (value == null) {
                return damaged;
            }
            bytes.put(value);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return damaged;
        }
    }

    private static String trail(int from) {
        StringBuilder trail = new StringBuilder();
        BYTES.forEach((character, value) -> {
            int unsigned = value & 0xff;
            if (unsigned >= from && unsigned <= 0xbf) {
                trail.append("\\u").append(String.format("%04x", (int) character));
            }
        });
        return trail.toString();
    }

    private static Map<Character, Byte> bytes() {
        Map<Character, Byte> bytes = new TreeMap<>();
        for (int value = 0; value < 256; value++) {
            bytes.put((char) value, (byte) value);
            char character = new String(new byte[] {(byte) value}, WINDOWS).charAt(0);
            if (character != '\ufffd') {
                bytes.put(character, (byte) value);
            }
        }
        return bytes;
    }
}
