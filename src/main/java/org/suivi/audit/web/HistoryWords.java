package org.suivi.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suivi.audit.AuditRow;
import org.suivi.audit.ChangedValue;
import org.suivi.shared.web.Screen;

/**
 * Puts the codes and dates that changes carry, such as those of a status, in words; what nobody named stays as it was written.
 */
public final class HistoryWords {

    private static final int LONGEST_CODE = 30;
    private static final int MOST_CODES = 20;
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])");
    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T[\\d:.]{5,18}Z");

    private HistoryWords() {}

    public static String of(Screen screen, String written) {
        String[] several = written.split(", ", MOST_CODES);
        if (several.length > 1 && Stream.of(several).allMatch(one -> screen.has(word(one)))) {
            return Stream.of(several).map(one -> screen.t(word(one))).collect(Collectors.joining(", "));
        }
        return ofOne(screen, written);
    }

    private static String ofOne(Screen screen, String written) {
        if (written.isEmpty() || written.length() > LONGEST_CODE) {
            return written;
        }
        try {
            if (DAY.matcher(written).matches()) {
                return screen.date(LocalDate.parse(written));
            }
            if (MOMENT.matcher(written).matches()) {
                return screen.time(Instant.parse(written));
            }
        } catch (DateTimeParseException noSuchDay) {
            return written;
        }
        String key = word(written);
        return screen.has(key) ? screen.t(key) : written;
    }

    private static String word(String code) {
        return "history.word." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of a field; a number, such as that of a question, is none. */
    public static String field(Screen screen, String name) {
        String key = "history.value." + name;
        return screen.has(key) ? screen.t(key) : name.matches("\\d*") ? "" : name;
    }

    /** What was there before, in one line for sentences. */
    public static String before(Screen screen, AuditRow row) {
        return line(screen, row, ChangedValue::before);
    }

    public static String after(Screen screen, AuditRow row) {
        return line(screen, row, ChangedValue::after);
    }

    private static String line(Screen screen, AuditRow row, Function<ChangedValue, String> side) {
        return row.values().stream()
                .filter(value -> !side.apply(value).isEmpty())
                .map(value -> named(field(screen, value.name()), of(screen, side.apply(value))))
                .collect(Collectors.joining("; "));
    }

    private static String named(String field, String value) {
        return field.isEmpty() ? value : field + ": " + value;
    }
}
