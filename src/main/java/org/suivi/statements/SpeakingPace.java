package org.suivi.statements;

import java.util.Locale;
import java.util.regex.Pattern;
import org.suivi.shared.Language;

/**
 * How fast a language can be spoken so that interpreters follow.
 *
 * @param easy so much in a minute is followed with ease
 * @param still so much can be followed still
 */
public record SpeakingPace(Language language, Unit counts, int easy, int still) {

    /** What is counted: words, or the characters of Chinese, which does not part its words. */
    public enum Unit {
        WORDS,
        CHARACTERS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final long MINUTE = 60_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    /** How much a text holds. In a Chinese one a word or number in other signs is said like one character. */
    public int amount(String text) {
        if (counts == Unit.WORDS) {
            return (int) BETWEEN_WORDS
                    .splitAsStream(text)
                    .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                    .count();
        }
        int amount = 0;
        boolean isInWord = false;
        for (int sign : text.codePoints().toArray()) {
            boolean isHan = Character.isIdeographic(sign);
            boolean isOther = !isHan && Character.isLetterOrDigit(sign);
            amount += isHan || (isOther && !isInWord) ? 1 : 0;
            isInWord = isOther;
        }
        return amount;
    }

    /** What fits a limit with ease. */
    public long budget(long limitMs) {
        return limitMs * easy / MINUTE;
    }

    /** How much would have to be said in a minute, rounded up. */
    public long perMinute(int amount, long limitMs) {
        return (amount * MINUTE + limitMs - 1) / limitMs;
    }

    public Fit fit(int amount, long limitMs) {
        long needed = perMinute(amount, limitMs);
        return needed <= easy ? Fit.FITS : needed <= still ? Fit.QUICK : Fit.TOO_FAST;
    }
}
