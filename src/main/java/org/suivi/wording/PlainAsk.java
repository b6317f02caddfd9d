package org.suivi.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves of a text only what it asks: numbering, markup and names of recommending States would pass for likeness. */
final class PlainAsk {

    /** Beyond this a text is a document, not something asked; the rest is not read. */
    static final int LONGEST = 20_000;

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/][^<>]{0,300}>");
    private static final Pattern ENTITY =
            Pattern.compile("&(nbsp|amp|lt|gt|quot|apos|#\\d{1,6});", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("^[\\s.\\-–(]*\\p{Nd}{1,4}(\\s?[.\\-–]\\s?\\p{Nd}{1,4})*[\\s.)\\-–]*");
    private static final Pattern SOURCE = Pattern.compile("Source of [Pp]osition\\s?:.*", Pattern.DOTALL);
    private static final Pattern LAST_BRACKET = Pattern.compile("[(（]([^()（）]{1,300})[)）][\\s;.,:；。؛،]*$");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Za-z\\d\\-/]*[A-Z\\d][A-Za-z\\d\\-/ ]{0,9}");

    private PlainAsk() {}

    static String of(String text) {
        String plain = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        plain = TAG.matcher(plain).replaceAll(" ");
        plain = ENTITY.matcher(plain).replaceAll(PlainAsk::character);
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        plain = SOURCE.matcher(plain).replaceFirst("");
        plain = NUMBER.matcher(plain.strip()).replaceFirst("");
        return withoutStates(plain).strip();
    }

    private static String withoutStates(String plain) {
        String rest = plain.stripTrailing();
        // Bounded: a text of nothing but brackets must not cost a pass for each of them
        for (int i = 0; i < 40; i++) {
            int from = Math.max(0, rest.length() - 320);
            Matcher bracket = LAST_BRACKET.matcher(rest).region(from, rest.length());
            if (!bracket.find()
                    || ABBREVIATION.matcher(bracket.group(1).strip()).matches()) {
                return rest;
            }
            rest = rest.substring(0, bracket.start()).stripTrailing();
        }
        return rest;
    }

    private static String character(MatchResult entity) {
        String name = entity.group(1).toLowerCase(Locale.ROOT);
        String shown = switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> " ";
        };
        return Matcher.quoteReplacement(name.equals("#39") || name.equals("#8217") ? "'" : shown);
    }
}
