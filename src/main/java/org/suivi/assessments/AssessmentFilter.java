package org.suivi.assessments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
 * @param mechanism code of the mechanism that recommended
 * @param month in which it was published
 * @param stood the month at whose end it stood, whether it is superseded by now or not
 * @param isChanged other than the same assessor's result before
 */
public record AssessmentFilter(
        @Nullable AssessorKind by,
        @Nullable String result,
        @Nullable String mechanism,
        @Nullable EvidenceAge age,
        @Nullable YearMonth month,
        @Nullable YearMonth stood,
        boolean isChanged,
        int page) {

    private static final int LONGEST = 80;

    public static final AssessmentFilter EVERYTHING =
            new AssessmentFilter(null, null, null, null, null, null, false, 1);

    /** Reads the parameters of an address. */
    public static AssessmentFilter of(Map<String, String> parameters) {
        String mechanism = parameters.getOrDefault("mechanism", "");
        AssessorKind by = AssessorKind.of(parameters.getOrDefault("by", "")).orElse(null);
        String page = parameters.getOrDefault("page", "");
        return new AssessmentFilter(
                by,
                result(parameters.getOrDefault("result", ""), by),
                mechanism.isBlank() || mechanism.length() > LONGEST ? null : mechanism,
                EvidenceAge.of(parameters.getOrDefault("age", "")).orElse(null),
                month(parameters.getOrDefault("month", "")),
                month(parameters.getOrDefault("stood", "")),
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
            return written.matches("\\d{4}-\\d{2}") ? YearMonth.parse(written) : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    public boolean isOfAbsence() {
        return Result.NOT_ASSESSED.equals(result);
    }

    public AssessmentFilter by(@Nullable AssessorKind kind) {
        return new AssessmentFilter(
                kind, kind == null && isOfAbsence() ? null : result, mechanism, age, month, stood, isChanged, 1);
    }

    public AssessmentFilter with(@Nullable String chosen) {
        return new AssessmentFilter(by, chosen, mechanism, age, month, stood, isChanged, 1);
    }

    public AssessmentFilter of(EvidenceAge chosen) {
        return new AssessmentFilter(by, result, mechanism, chosen, month, stood, isChanged, 1);
    }

    public AssessmentFilter of(YearMonth chosen, boolean changedOnly) {
        return new AssessmentFilter(by, result, mechanism, age, chosen, stood, changedOnly, 1);
    }

    public AssessmentFilter standingAt(YearMonth end) {
        return new AssessmentFilter(by, result, mechanism, age, month, end, isChanged, 1);
    }

    /** The query of the address that shows this from its first page, with its question mark. */
    public String query() {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(by).ifPresent(kind -> parts.add("by=" + kind.code()));
        Optional.ofNullable(result).ifPresent(code -> parts.add("result=" + code));
        Optional.ofNullable(mechanism)
                .ifPresent(code -> parts.add("mechanism=" + URLEncoder.encode(code, StandardCharsets.UTF_8)));
        Optional.ofNullable(age).ifPresent(chosen -> parts.add("age=" + chosen.code()));
        Optional.ofNullable(month).ifPresent(chosen -> parts.add("month=" + chosen));
        Optional.ofNullable(stood).ifPresent(end -> parts.add("stood=" + end));
        if (isChanged) {
            parts.add("changed=yes");
        }
        return "?" + String.join("&", parts);
    }
}
