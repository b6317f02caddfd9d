package org.suivi.assessments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Page;

/**
 * What a list of published assessments is narrowed to. All of it stands in the address, and one that does not make sense is read
 * as far as it does.
 *
 * @param result its code, or {@link Result#NOT_ASSESSED} for the recommendations that nobody of the kind assessed
 * @param month in which it was published
 * @param isChanged other than the same assessor's result before
 */
public record AssessmentFilter(
        @Nullable AssessorKind by,
        @Nullable String result,
        Map<Dimension, String> within,
        @Nullable EvidenceAge age,
        @Nullable YearMonth month,
        boolean isChanged,
        int page) {

    private static final int LONGEST = 80;

    public static final AssessmentFilter EVERYTHING = new AssessmentFilter(null, null, Map.of(), null, null, false, 1);

    public AssessmentFilter {
        within = Map.copyOf(within);
    }

    /** Reads the parameters of an address. */
    public static AssessmentFilter of(Map<String, String> parameters) {
        Map<Dimension, String> within = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String value = parameters.getOrDefault(dimension.code(), "");
            if (!value.isBlank() && value.length() <= LONGEST) {
                within.put(dimension, value);
            }
        }
        AssessorKind by = AssessorKind.of(parameters.getOrDefault("by", "")).orElse(null);
        String page = parameters.getOrDefault("page", "");
        return new AssessmentFilter(
                by,
                result(parameters.getOrDefault("result", ""), by),
                within,
                EvidenceAge.of(parameters.getOrDefault("age", "")).orElse(null),
                month(parameters.getOrDefault("month", "")),
                parameters.containsKey("changed"),
                Page.numbered(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1));
    }

    /** That nobody assessed is known only of one kind of assessor at a time. */
    private static @Nullable String result(String code, @Nullable AssessorKind by) {
        boolean isAbsence = code.equals(Result.NOT_ASSESSED) && by != null;
        return isAbsence || Result.of(code).isPresent() ? code : null;
    }

    private static @Nullable YearMonth month(String written) {
        try {
            return written.isEmpty() ? null : YearMonth.parse(written);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    public boolean isOfAbsence() {
        return Result.NOT_ASSESSED.equals(result);
    }

    public AssessmentFilter by(@Nullable AssessorKind kind) {
        return new AssessmentFilter(
                kind, kind == null && isOfAbsence() ? null : result, within, age, month, isChanged, 1);
    }

    public AssessmentFilter with(@Nullable String chosen) {
        return new AssessmentFilter(by, chosen, within, age, month, isChanged, 1);
    }

    public AssessmentFilter in(Dimension dimension, String value) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(within);
        more.put(dimension, value);
        return new AssessmentFilter(by, result, more, age, month, isChanged, 1);
    }

    public AssessmentFilter of(EvidenceAge chosen) {
        return new AssessmentFilter(by, result, within, chosen, month, isChanged, 1);
    }

    public AssessmentFilter of(YearMonth chosen, boolean changedOnly) {
        return new AssessmentFilter(by, result, within, age, chosen, changedOnly, 1);
    }

    /** The query of the address that shows this from its first page, with its question mark. */
    public String query() {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(by).ifPresent(kind -> parts.add("by=" + kind.code()));
        Optional.ofNullable(result).ifPresent(code -> parts.add("result=" + code));
        for (Dimension dimension : Dimension.values()) {
            String value = within.get(dimension);
            if (value != null) {
                parts.add(dimension.code() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        Optional.ofNullable(age).ifPresent(chosen -> parts.add("age=" + chosen.code()));
        Optional.ofNullable(month).ifPresent(chosen -> parts.add("month=" + chosen));
        if (isChanged) {
            parts.add("changed=yes");
        }
        return "?" + String.join("&", parts);
    }
}
