package org.suivi.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Takes encoding damage and markup off a text and leaves every word as it was written. Each kind of mending is recorded
 * once per field.
 */
final class TextCleaning {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][A-Za-z0-9:]*(?:\\s[^<>]*)?/?>|<!--");
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|h[1-6]|tr|ul|ol|table|blockquote|w:p)\\s*>");
    /** What Word leaves of its styles where a page dropped the markup around them. */
    private static final Pattern WORD_STYLES =
            Pattern.compile("(?:Normal\\s+0\\s+(?:(?:false|true)\\s+){0,6}(?:[A-Z]{1,2}-[A-Z]{2,4}\\s+){0,4})?"
                    + "/\\*\\s*Style Definitions\\s*\\*/\\s*table\\.MsoNormalTable\\s*\\{[^{}]{0,4000}}");

    private static final Pattern NO_BREAK = Pattern.compile("[\\u00a0\\u2007\\u202f]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u2060\\ufeff]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u000b\\f\\u0085\\u2028\\u2029]");
    private static final Pattern AROUND_LINE_END = Pattern.compile("[ \\t\\p{Zs}]*\\n[\\s\\p{Zs}]*");
    private static final Pattern RUN_OF_SPACES = Pattern.compile("[ \\t\\p{Zs}]{2,}|\\t");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–•·*]\\s+|-$)");

    private TextCleaning() {}

    /** A text of several lines: line ends stay, spaces around them go. */
    static String text(String field, String written, Repairs repairs) {
        if (isPlain(written)) {
            return written.strip();
        }
        String text = withoutEncodingDamage(field, written, repairs);
        text = LINE_ENDS.matcher(text).replaceAll("\n").strip();
        text = AROUND_LINE_END.matcher(text).replaceAll("\n");
        return recorded(
                RepairCode.SPACES, field, text, RUN_OF_SPACES.matcher(text).replaceAll(" "), repairs);
    }

    /** A single value: line breaks become spaces, a leading bullet goes. */
    static String label(String field, String written, Repairs repairs) {
        String text = text(field, written, repairs);
        boolean broken = written.indexOf('\n') >= 0 || written.indexOf('\r') >= 0;
        String label = withoutBullet(text.replace('\n', ' '));
        if (broken) {
            repairs.add(RepairCode.LINE_BREAK, field, written, label);
        }
        return label;
    }

    /** Several values: one on each line, each with or without a bullet; empty ones and doubles go. */
    static List<String> values(String field, String written, Repairs repairs) {
        List<String> values = new ArrayList<>();
        for (String line : text(field, written, repairs).split("\n", -1)) {
            String value = withoutBullet(line);
            if (!value.isEmpty() && !values.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private static String withoutBullet(String line) {
        boolean isWord = !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
        return isWord ? line.strip() : BULLET.matcher(line).replaceFirst("").strip();
    }

    private static boolean isPlain(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLineEnd = c == '\n' && before > ' ';
            if ((c < ' ' && !isLineEnd) || c == '&' || c == '<' || (c == ' ' && before <= ' ')) {
                return false;
            }
            if (c >= 0x7f && (c < 0xa1 || c == 0xad || Mojibake.isLead(c) || Character.isSpaceChar(c) || isFormat(c))) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isFormat(char c) {
        return c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == '\u2028' || c == '\u2029';
    }

    private static String withoutEncodingDamage(String field, String written, Repairs repairs) {
        String text = recorded(RepairCode.MOJIBAKE, field, written, Mojibake.mend(written), repairs);
        text = recorded(RepairCode.MARKUP, field, text, withoutMarkup(text), repairs);
        text = recorded(RepairCode.ENTITY, field, text, withoutEntities(text), repairs);
        text = recorded(
                RepairCode.NO_BREAK_SPACE, field, text, NO_BREAK.matcher(text).replaceAll(" "), repairs);
        return recorded(
                RepairCode.INVISIBLE_CHARACTER,
                field,
                text,
                INVISIBLE.matcher(text).replaceAll(""),
                repairs);
    }

    private static String withoutMarkup(String written) {
        String text = written.contains("MsoNormalTable")
                ? WORD_STYLES.matcher(written).replaceAll("")
                : written;
        if (text.indexOf('<') < 0 || !MARKUP.matcher(text).find()) {
            return text;
        }
        Document page = Jsoup.parse(BLOCK.matcher(text).replaceAll("\n$0").replace("\u00a0", "&nbsp;"));
        page.select("script,style").remove();
        return page.body().wholeText();
    }

    /** Twice, because exports exist that escaped what was escaped already; no third time, to end somewhere. */
    private static String withoutEntities(String text) {
        String decoded = text;
        for (int i = 0;
                i < 2 && decoded.indexOf('&') >= 0 && ENTITY.matcher(decoded).find();
                i++) {
            decoded = Parser.unescapeEntities(decoded, true);
        }
        return decoded;
    }

    private static String recorded(RepairCode code, String field, String before, String after, Repairs repairs) {
        if (!before.equals(after)) {
            repairs.add(code, field, before, after);
        }
        return after;
    }
}
