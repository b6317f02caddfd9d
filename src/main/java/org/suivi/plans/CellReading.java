package org.suivi.plans;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/** Reads what people write into the cells of a template; what it does not understand it refuses in words. */
final class CellReading {

    /** Spreadsheets count the days of a date from here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private static final double LAST_DAY = 200_000;
    private static final Pattern SERIAL = Pattern.compile("\\d{1,6}(\\.\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");
    private static final Pattern TARGET = Pattern.compile("(\\d{1,2}\\.(?:\\d{1,2}|[a-d]))\\b.*", Pattern.DOTALL);

    private final SheetNames names;
    private final IndicatorNames indicators;

    CellReading(SheetNames names, IndicatorNames indicators) {
        this.names = names;
        this.indicators = indicators;
    }

    /** The lines of a cell that name no indicator, or one that cannot be told from another. */
    List<String> unknownIndicators(String cell) {
        return IndicatorNames.lines(cell)
                .filter(line -> indicators.named(line).findAny().isEmpty())
                .toList();
    }

    @Nullable
    Object value(TemplateColumn column, String cell) {
        if (cell.isBlank()) {
            return null;
        }
        return switch (column) {
            case RECOMMENDATIONS -> many(cell, "[\\n;]", names::recommendation);
            case TARGETS -> many(cell, "[\\n;,]", CellReading::target);
            case INDICATORS ->
                IndicatorNames.lines(cell)
                        .flatMap(indicators::named)
                        .distinct()
                        .sorted()
                        .toList();
            case LEAD -> names.institution(cell.strip());
            case SUPPORTING -> many(cell, "[\\n;]", names::institution);
            case STARTS, ENDS -> day(cell.strip());
            case MILESTONES -> milestones(cell);
            case BUDGET, BUDGET_GAP -> amount(cell);
            case CURRENCY -> cell.strip().toUpperCase(Locale.ROOT);
            case DELIVERY -> names.delivery(cell.strip());
            default -> cell;
        };
    }

    static LocalDate day(String text) {
        try {
            if (SERIAL.matcher(text).matches() && Double.parseDouble(text) < LAST_DAY) {
                return FIRST_DAY.plusDays((long) Double.parseDouble(text));
            }
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new Refused("plan.sheet.wrong.date", text);
        }
    }

    private static List<MilestoneLine> milestones(String cell) {
        return lines(cell, "\\n")
                .map(MilestoneLine::read)
                .sorted(Comparator.comparing(MilestoneLine::due))
                .toList();
    }

    private static String target(String line) {
        Matcher number = TARGET.matcher(line);
        if (!number.matches()) {
            throw new Refused("action.target.wrong", line);
        }
        return number.group(1);
    }

    /** Thousands may stand apart; digits may be those of any script. */
    private static Long amount(String cell) {
        StringBuilder digits = new StringBuilder();
        cell.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> {
                    if (Character.isDigit(c)) {
                        digits.append(Character.digit(c, 10));
                    } else {
                        digits.appendCodePoint(c);
                    }
                });
        if (!AMOUNT.matcher(digits).matches()) {
            throw new Refused("plan.sheet.wrong.amount", cell.strip());
        }
        return Long.valueOf(digits.toString());
    }

    private static <T extends Comparable<T>> List<T> many(String cell, String between, Function<String, T> each) {
        return lines(cell, between).map(each).distinct().sorted().toList();
    }

    private static Stream<String> lines(String cell, String between) {
        return Arrays.stream(cell.split(between)).map(String::strip).filter(line -> !line.isEmpty());
    }
}
