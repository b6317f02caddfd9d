package org.suivi.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.suivi.shared.Refused;

/** Reads the numbers that people and files write. */
public final class Figure {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,24}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,(\\d{1,2}|\\d{4,})");
    private static final int DECIMALS = 12;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(24);

    private Figure() {}

    /**
     * Takes a point or a comma before the decimals. A comma before exactly three digits is refused, because 1,234 is a thousand to
     * some and a little more than one to others.
     */
    public static BigDecimal parse(String text) {
        String written = text.replaceAll("[\\s\u00a0\u202f]", "").replace('\u2212', '-');
        if (COMMA.matcher(written).matches()) {
            written = written.replace(',', '.');
        }
        if (!NUMBER.matcher(written).matches()) {
            throw new Refused("indicator.value.number.wrong", text.length() > 40 ? text.substring(0, 40) : text);
        }
        BigDecimal number = new BigDecimal(written);
        if (number.abs().compareTo(LARGEST) >= 0) {
            throw new Refused("indicator.value.number.wrong", text);
        }
        return plain(number);
    }

    /** Without zeros at its end, and no finer than is kept. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal kept = number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_EVEN) : number;
        BigDecimal stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
