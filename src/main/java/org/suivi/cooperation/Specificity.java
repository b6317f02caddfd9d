package org.suivi.cooperation;

import java.util.List;
import java.util.regex.Pattern;

/** How specific a need is, from 0 to 100, and what would make it more so. It advises and never blocks. */
public record Specificity(int score, List<Part> missing) {

    /** Below this the desk calls before it opens the need. */
    public static final int CALL_BELOW = 50;

    static final int LONGEST_WINDOW_MONTHS = 18;

    /** A figure, a quotation or a symbol: signs of an indicator or of a document with a name. */
    private static final Pattern MEASURABLE =
            Pattern.compile("\\d|%|[\"“”«»„《》]|\\p{Lu}{2,}/", Pattern.UNICODE_CHARACTER_CLASS);

    /** One thing that counts, and for how much. */
    public record Part(String code, int points) {}

    private record Check(Part part, boolean isThere) {}

    public static Specificity of(Need need) {
        List<Check> checks = List.of(
                check("function", 15, need.what().function() != null),
                check(
                        "themes",
                        10,
                        !need.what().themes().isEmpty() && need.what().themes().size() <= 2),
                check("institution", 15, !need.whom().institution().isEmpty()),
                check("band", 10, need.whom().band() != null),
                check("window", 10, isNarrow(need.when())),
                check(
                        "measurable",
                        20,
                        need.words().change().texts().values().stream()
                                .anyMatch(text -> MEASURABLE.matcher(text).find())),
                check("ministry", 10, need.origin().links().stream().anyMatch(Link::hasMinistry)),
                check("languages", 5, !need.terms().languages().isEmpty()),
                check("tried", 5, !need.words().efforts().isEmpty()));
        return new Specificity(
                checks.stream()
                        .filter(Check::isThere)
                        .mapToInt(each -> each.part().points())
                        .sum(),
                checks.stream().filter(each -> !each.isThere()).map(Check::part).toList());
    }

    private static Check check(String code, int points, boolean isThere) {
        return new Check(new Part(code, points), isThere);
    }

    private static boolean isNarrow(Need.When when) {
        return when.earliest() != null
                && when.latest() != null
                && !when.latest().isAfter(when.earliest().plusMonths(LONGEST_WINDOW_MONTHS));
    }
}
