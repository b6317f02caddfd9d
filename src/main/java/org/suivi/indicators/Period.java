package org.suivi.indicators;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suivi.shared.Refused;

/** The time a value speaks of, from its first to its last day; mostly a year. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-/\u2013]\\s*(\\d{4}))?");
    private static final Pattern PART = Pattern.compile("(\\d{4})-([QS]?)(\\d{1,2})");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    public Period {
        if (to.isBefore(from) || from.getYear() < EARLIEST || to.getYear() > LATEST) {
            throw new Refused("indicator.value.period.wrong", from + "/" + to);
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Reads 2019, 2018-2020, 2019-Q1, 2019-S1, 2019-03 or 2019-03-01/2019-05-31. */
    public static Period parse(String text) {
        String written = text.strip().toUpperCase(Locale.ROOT);
        try {
            Matcher years = YEARS.matcher(written);
            if (years.matches()) {
                String last = years.group(2) == null ? years.group(1) : years.group(2);
                return new Period(
                        year(number(years.group(1))).from(), year(number(last)).to());
            }
            Matcher part = PART.matcher(written);
            if (part.matches()) {
                return part(number(part.group(1)), part.group(2), number(part.group(3)));
            }
            Matcher days = DAYS.matcher(written);
            if (days.matches()) {
                return new Period(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
            }
        } catch (DateTimeException impossible) {
            throw new Refused("indicator.value.period.wrong", text);
        }
        throw new Refused("indicator.value.period.wrong", text.length() > 40 ? text.substring(0, 40) : text);
    }

    private static Period part(int year, String kind, int number) {
        int months = kind.equals("Q") ? 3 : kind.equals("S") ? 6 : 1;
        LocalDate from = LocalDate.of(year, (number - 1) * months + 1, 1);
        return new Period(from, from.plusMonths(months).minusDays(1));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** As {@link #parse} reads it. */
    public String code() {
        if (from.getDayOfYear() == 1 && to.plusDays(1).getDayOfYear() == 1) {
            return from.getYear() == to.getYear()
                    ? String.valueOf(from.getYear())
                    : from.getYear() + "-" + to.getYear();
        }
        if (from.getDayOfMonth() == 1) {
            int month = from.getMonthValue();
            if (to.equals(from.plusMonths(6).minusDays(1)) && month % 6 == 1) {
                return from.getYear() + "-S" + (month / 6 + 1);
            }
            if (to.equals(from.plusMonths(3).minusDays(1)) && month % 3 == 1) {
                return from.getYear() + "-Q" + (month / 3 + 1);
            }
            if (to.equals(from.plusMonths(1).minusDays(1))) {
                return String.format(Locale.ROOT, "%d-%02d", from.getYear(), month);
            }
        }
        return from + "/" + to;
    }

    /** Whether the next one begins on the day after this one ends: only then may a line join their values. */
    public boolean isJustBefore(Period next) {
        return to.plusDays(1).equals(next.from());
    }

    /** The place of the middle of the period on a line of years. */
    public double middle() {
        return (inYears(from) + inYears(to.plusDays(1))) / 2;
    }

    static double inYears(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
    }

    @Override
    public int compareTo(Period other) {
        return Comparator.comparing(Period::from).thenComparing(Period::to).compare(this, other);
    }
}
