package org.suivi.iati;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Marks;
import org.suivi.iati.Activity.Reporting;
import org.suivi.iati.Activity.Stated;
import org.suivi.iati.Activity.Taking;
import org.suivi.imports.UploadedTables;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.wording.TextLanguage;

/** One row of a sheet of sub-outputs, as an activity of the standard. */
record SubOutputRow(Map<SubOutputColumn, Integer> columns, List<String> cells) {

    private static final String REPORTER = "UNINFO";
    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_PARTS = 50;

    /** Words of UN INFO for how far something is, by the status of the standard. */
    private static final Map<String, List<String>> STATUS = Map.of(
            "1",
            List.of(
                    "planned",
                    "pipeline",
                    "not started",
                    "to be started",
                    "planifié",
                    "prévu",
                    "planificado",
                    "запланировано",
                    "计划中",
                    "مخطط"),
            "2",
            List.of(
                    "ongoing",
                    "on-going",
                    "in progress",
                    "implementation",
                    "under implementation",
                    "active",
                    "en cours",
                    "en curso",
                    "осуществляется",
                    "进行中",
                    "جار"),
            "3",
            List.of(
                    "completed",
                    "finalized",
                    "finalised",
                    "closed",
                    "finished",
                    "achevé",
                    "terminé",
                    "terminado",
                    "завершено",
                    "已完成",
                    "منجز"),
            "5",
            List.of("cancelled", "canceled", "annulé", "cancelado", "отменено", "已取消", "ملغى"),
            "6",
            List.of(
                    "suspended",
                    "on hold",
                    "postponed",
                    "delayed",
                    "suspendu",
                    "suspendido",
                    "приостановлено",
                    "已暂停",
                    "معلق"));

    boolean isOne() {
        return !cell(SubOutputColumn.CODE).isEmpty()
                && !cell(SubOutputColumn.TITLE).isEmpty();
    }

    Activity activity(String country, LocalDate today) {
        Map<Integer, LocalDate> dates = new HashMap<>();
        put(dates, 1, SubOutputColumn.STARTS);
        put(dates, 3, SubOutputColumn.ENDS);
        return new Activity(
                identifier(country),
                null,
                new Reporting(REPORTER, "40", true, LocalizedText.of(Language.EN, "UN INFO")),
                text(SubOutputColumn.TITLE, LONGEST_LINE),
                descriptions(),
                taking(),
                List.of(),
                status(dates.get(1), today),
                dates,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Stated("", "", "", "", ""),
                List.of(),
                Activity.More.NONE,
                new Marks(
                        marker(SubOutputColumn.RIGHTS),
                        marker(SubOutputColumn.GENDER),
                        cut(cell(SubOutputColumn.OUTCOME), LONGEST_LINE),
                        parts(cell(SubOutputColumn.GOALS))));
    }

    /** Codes begin anew with every plan, so its years belong to the identifier. */
    private String identifier(String country) {
        String years = cell(SubOutputColumn.PLAN).replaceAll("[^0-9]+", "-").replaceAll("^-|-$", "");
        return Stream.of(REPORTER, country, years, cell(SubOutputColumn.CODE).replaceAll("[\\s/&|?]+", "-"))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "-" + other)
                .map(whole -> cut(whole, LONGEST_LINE))
                .orElseThrow();
    }

    private List<Description> descriptions() {
        return Stream.of(
                        new Description("1", text(SubOutputColumn.DESCRIPTION, LONGEST)),
                        new Description("2", text(SubOutputColumn.OUTPUT, LONGEST)))
                .filter(each -> !each.text().isEmpty())
                .toList();
    }

    /** Those of the United Nations first: who provides is looked for among them before the others. */
    private List<Taking> taking() {
        List<Taking> taking = new ArrayList<>();
        add(taking, SubOutputColumn.AGENCIES, "4", "40");
        add(taking, SubOutputColumn.IMPLEMENTING, "4", "");
        add(taking, SubOutputColumn.CONTRIBUTING, "1", "");
        return taking;
    }

    private void add(List<Taking> taking, SubOutputColumn column, String role, String type) {
        for (String name : parts(cell(column))) {
            taking.add(new Taking(role, "", type, "", "", LocalizedText.of(Language.EN, cut(name, LONGEST_LINE))));
        }
    }

    /** What a sheet leaves open follows from when it begins. */
    private String status(@Nullable LocalDate starts, LocalDate today) {
        String said = cell(SubOutputColumn.STATUS).toLowerCase(Locale.ROOT);
        String otherwise = starts != null && starts.isAfter(today) ? "1" : "2";
        return STATUS.entrySet().stream()
                .filter(each -> each.getValue().contains(said))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    /** "2", "2 - significant" or "GEM 2"; another number is none. */
    private @Nullable Integer marker(SubOutputColumn column) {
        String digits = cell(column).replaceFirst("(?s)^[^0-9]*([0-9]+).*$", "$1");
        return digits.matches("[0-3]") ? Integer.valueOf(digits) : null;
    }

    private LocalizedText text(SubOutputColumn column, int most) {
        String words = cell(column);
        Language language = Language.of(TextLanguage.guess(words)).orElse(Language.EN);
        return LocalizedText.of(language, cut(words, most));
    }

    /** Names can have commas in them, so other marks go before. */
    private static List<String> parts(String cell) {
        String mark = cell.matches("(?s).*[;|\\n].*") ? "[;|\\n]" : ",";
        return Arrays.stream(cell.split(mark, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .limit(MOST_PARTS)
                .toList();
    }

    private void put(Map<Integer, LocalDate> dates, int type, SubOutputColumn column) {
        LocalDate day = UploadedTables.day(cell(column));
        if (day != null) {
            dates.put(type, day);
        }
    }

    private String cell(SubOutputColumn column) {
        Integer place = columns.get(column);
        return place == null || place >= cells.size()
                ? ""
                : cells.get(place).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    private static String cut(String words, int most) {
        return words.substring(0, Math.min(most, words.length()));
    }
}
