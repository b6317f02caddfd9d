package org.suivi.statements;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every packed piece of a PDF to nowhere before a library reads the file, because libraries unpack into memory: ten megabytes
 * can become ten thousand.
 */
final class PdfPacking {

    private static final long MOST_UNPACKED = 256L * 1024 * 1024;
    private static final int MOST_PIECES = 50_000;
    private static final int HEADER = 2;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LOCKED = Pattern.compile(name("Encrypt"));
    private static final Pattern FILTERS =
            Pattern.compile(name("Filter") + "\\s*(\\[[^\\]]{0,200}]|/[^\\s/<>\\[\\]()%]+|.)", Pattern.DOTALL);
    private static final Set<String> PACKS = Set.of("FlateDecode", "Fl");
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private PdfPacking() {}

    static void check(byte[] content) {
        String signs = new String(content, StandardCharsets.ISO_8859_1);
        if (LOCKED.matcher(signs).find()) {
            throw StatementFile.refused("locked");
        }
        Matcher filters = FILTERS.matcher(signs);
        while (filters.find()) {
            if (!isUsual(filters.group(1))) {
                throw StatementFile.refused("unusual");
            }
        }
        long unpacked = 0;
        int pieces = 0;
        byte[] buffer = new byte[1 << 16];
        for (int at = next(content, 0); at >= 0; at = next(content, at)) {
            unpacked += unpacked(content, at, MOST_UNPACKED - unpacked, buffer);
            if (++pieces > MOST_PIECES) {
                throw StatementFile.refused("bomb");
            }
        }
    }

    /** A name in the file, each of whose letters may be written as a number. */
    private static String name(String plain) {
        return plain.chars()
                .mapToObj(letter -> "(?:%c|(?i:#%s))".formatted(letter, Integer.toHexString(letter)))
                .collect(Collectors.joining("", "/", "(?![A-Za-z#])"));
    }

    /** Packed once, or a picture: what is packed twice, or by old ways, has a size that nobody knows before. */
    private static boolean isUsual(String filters) {
        List<String> names = Pattern.compile("[\\[\\]/\\s]+")
                .splitAsStream(filters)
                .filter(name -> !name.isEmpty())
                .toList();
        boolean isKnown = names.stream().allMatch(name -> PACKS.contains(name) || PICTURES.contains(name));
        return isKnown
                && names.size() <= 2
                && names.stream().filter(PACKS::contains).count() <= 1
                && !names.toString().toLowerCase(Locale.ROOT).contains("#");
    }

    /** Where the next stream begins, after its keyword and the end of that line. */
    private static int next(byte[] content, int from) {
        for (int i = from; i + STREAM.length + HEADER < content.length; i++) {
            if (isKeyword(content, i)) {
                int after = i + STREAM.length;
                while (after < content.length && content[after] <= ' ' && content[after] > 0) {
                    after++;
                }
                return after;
            }
        }
        return -1;
    }

    private static boolean isKeyword(byte[] content, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** The two bytes of its header are not believed by readers either. */
    private static long unpacked(byte[] content, int from, long most, byte[] buffer) {
        int begin = Math.min(from + HEADER, content.length);
        var inflater = new Inflater(true);
        long all = 0;
        try {
            inflater.setInput(content, begin, content.length - begin);
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                all += read;
                if (all > most) {
                    throw StatementFile.refused("bomb");
                }
            }
            return all;
        } catch (DataFormatException upToHere) {
            return all;
        } finally {
            inflater.end();
        }
    }
}
