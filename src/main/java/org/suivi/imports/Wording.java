package org.suivi.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the small written values of a row: session, cycle, position, goal, category, kind, date. */
final class Wording {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("^(\\d{1,2})\\.0$");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)(?:\\.0+$)?");
    private static final Pattern YEAR = Pattern.compile("(19[4-9]\\d|20\\d\\d)(?:\\.0+)?");
    private static final Pattern SDG =
            Pattern.compile("^(?:SDG|ODS|ODD)?\\s*M?(\\d{1,2}(?:\\.(?:\\d{1,2}|[a-dA-D]))?)(?![\\d.])");
    private static final Pattern ISO_DATE = Pattern.compile("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?$");
    private static final Pattern DAY_FIRST = Pattern.compile("^(\\d{1,2})[./](\\d{1,2})[./](\\d{4})$");
    private static final Pattern SERIAL = Pattern.compile("^\\d{4,6}(?:\\.\\d+)?$");
    private static final int FIRST_SERIAL = 20_000;
    private static final int LAST_SERIAL = 80_000;

    private static final List<String> SUPPORTED = List.of(
            "supported",
            "accepted",
            "support",
            "accept",
            "acceptée",
            "accepté",
            "soutenue",
            "aceptada",
            "apoyada",
            "принята",
            "поддержана",
            "مقبولة",
            "مؤيدة",
            "接受",
            "支持");
    private static final List<String> NOTED = List.of(
            "noted",
            "rejected",
            "not accepted",
            "not supported",
            "notée",
            "rejetée",
            "tomada nota",
            "rechazada",
            "принята к сведению",
            "отклонена",
            "محاط بها علماً",
            "注意到",
            "拒绝");

    private Wording() {}

    /** "48th Session", "- 36 Session", "27", "27.0"; sessions of cycles to come too, but no year. */
    static OptionalInt session(String written) {
        Matcher matcher = NUMBER.matcher(written);
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        int session = Integer.parseInt(matcher.group(1));
        return session >= 1 && session < 200 ? OptionalInt.of(session) : OptionalInt.empty();
    }

    static OptionalInt cycle(String written) {
        Matcher matcher = NUMBER.matcher(written);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** "2019", "2019.0": a year in which there were human rights mechanisms. */
    static OptionalInt year(String written) {
        Matcher matcher = YEAR.matcher(written.strip());
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** One of the known labels, or the label as it is written: what it means is decided where positions are known. */
    static String position(String written) {
        String label = written.strip().toLowerCase(Locale.ROOT);
        if (SUPPORTED.contains(label)) {
            return ReadPosition.SUPPORTED;
        }
        if (NOTED.contains(label)) {
            return ReadPosition.NOTED;
        }
        return label.replaceAll("\\s*/\\s*", "/").equals(ReadPosition.SUPPORTED_AND_NOTED)
                ? ReadPosition.SUPPORTED_AND_NOTED
                : written.strip();
    }

    static @Nullable String sdg(String written) {
        Matcher matcher = SDG.matcher(written.strip());
        if (!matcher.find()) {
            return null;
        }
        String code = matcher.group(1).toLowerCase(Locale.ROOT);
        int goal = Integer.parseInt(code.replaceFirst("\\..*", ""));
        return goal >= 1 && goal <= 17 ? code : null;
    }

    /** A category by its number, which spreadsheets may hold as "4.0", or by its name. */
    static String action(String written) {
        return WHOLE_NUMBER.matcher(written.strip()).replaceFirst("$1");
    }

    static @Nullable ReadKind kind(String written) {
        String label = written.strip().toLowerCase(Locale.ROOT);
        if (label.contains("pledge") || label.contains("commitment")) {
            return ReadKind.PLEDGE;
        }
        if (label.contains("view") || label.contains("remed")) {
            return ReadKind.VIEW;
        }
        if (label.contains("concern") || label.contains("observation")) {
            return ReadKind.OBSERVATION;
        }
        return label.contains("recom") || label.contains("recomm") ? ReadKind.RECOMMENDATION : null;
    }

    /** ISO dates, day first as governments write them, and the serial numbers of spreadsheets. */
    static @Nullable LocalDate date(String written) {
        String text = written.strip();
        try {
            Matcher iso = ISO_DATE.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
        } catch (DateTimeException noSuchDay) {
            return null;
        }
        if (!SERIAL.matcher(text).matches()) {
            return null;
        }
        int days = (int) Double.parseDouble(text);
        return days >= FIRST_SERIAL && days <= LAST_SERIAL
                ? LocalDate.of(1899, 12, 30).plusDays(days)
                : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
