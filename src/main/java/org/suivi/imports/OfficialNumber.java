package org.suivi.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paragraph number that opens a text (136.1, 12) and the text without it. A heading before the number stays, on its own
 * line.
 */
record OfficialNumber(
        @Nullable String number, String text, @Nullable RepairCode how) {

    private static final String END = "(?:[.)\\-‑–]+(?!\\d))?\\s*";
    private static final Pattern REVIEW =
            Pattern.compile("^(\\d{1,3})\\s?[.\\-‑–]\\s?(\\d{1,3})(?!\\d)(\\s*)" + END + "(?=\\S)", Pattern.DOTALL);
    private static final Pattern FIRST_CYCLE =
            Pattern.compile("^Recommendation No\\. (\\d{1,3}), para\\. (\\d{1,3}):\\s*(?:\\1\\.\\s*)?");
    private static final Pattern SINGLE =
            Pattern.compile("^(\\d{1,3})(?:\\.|\\s?[-‑–])(?!\\d)(\\s*)(?=\\S)", Pattern.DOTALL);
    private static final Pattern AFTER_HEADING = Pattern.compile(
            "^((?:[A-Z]\\.\\s?)?[^.;:!?\\d]{3,160}?)(\\s*)(\\d{1,3})\\.\\s?(?=[\\p{L}(\"“«])", Pattern.DOTALL);

    static OfficialNumber take(String written, boolean review) {
        String text = westernDigits(written);
        return review ? ofReview(text, written) : ofCommittee(text, written);
    }

    private static OfficialNumber ofReview(String text, String written) {
        Matcher matcher = REVIEW.matcher(text);
        if (matcher.find()) {
            RepairCode how =
                    matcher.group(3).isEmpty() && matcher.end() < text.length() && matcher.end(2) == matcher.end()
                            ? RepairCode.NUMBER_GLUED
                            : RepairCode.NUMBER_TAKEN_OFF;
            return new OfficialNumber(
                    plain(matcher.group(1)) + "." + plain(matcher.group(2)), written.substring(matcher.end()), how);
        }
        matcher = FIRST_CYCLE.matcher(text);
        if (matcher.find()) {
            String number = plain(matcher.group(2)) + "." + plain(matcher.group(1));
            return new OfficialNumber(number, written.substring(matcher.end()), RepairCode.NUMBER_TAKEN_OFF);
        }
        return single(text, written);
    }

    private static OfficialNumber ofCommittee(String text, String written) {
        OfficialNumber single = single(text, written);
        if (single.number() != null) {
            return single;
        }
        Matcher matcher = AFTER_HEADING.matcher(text);
        if (matcher.find()) {
            String heading = written.substring(0, matcher.end(1)).strip();
            return new OfficialNumber(
                    plain(matcher.group(3)),
                    heading + "\n" + written.substring(matcher.end()),
                    RepairCode.NUMBER_AFTER_HEADING);
        }
        return new OfficialNumber(null, written, null);
    }

    private static OfficialNumber single(String text, String written) {
        Matcher matcher = SINGLE.matcher(text);
        if (!matcher.find()) {
            return new OfficialNumber(null, written, null);
        }
        RepairCode how = matcher.group(2).isEmpty() ? RepairCode.NUMBER_GLUED : RepairCode.NUMBER_TAKEN_OFF;
        return new OfficialNumber(plain(matcher.group(1)), written.substring(matcher.end()), how);
    }

    /** Whether one number is the other with its halves exchanged, as right-to-left text often shows it. */
    static boolean isReversed(String number, String other) {
        int dot = number.indexOf('.');
        return dot > 0 && other.equals(number.substring(dot + 1) + "." + number.substring(0, dot));
    }

    /** Same length as the text, so that places found in one hold in the other. */
    static String westernDigits(String text) {
        StringBuilder western = null;
        int end = Math.min(text.length(), 400);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c > 0x7f && Character.isDigit(c)) {
                western = western == null ? new StringBuilder(text) : western;
                western.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return western == null ? text : western.toString();
    }

    private static String plain(String digits) {
        return String.valueOf(Integer.parseInt(digits));
    }
}
