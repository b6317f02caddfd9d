package org.suivi.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * Makes what is entered about an action from the values of a row.
 *
 * @param asks the recommendation of each ask that the plan's actions serve
 */
record SheetDraft(Language language, Map<Long, Long> asks) {

    /** @param isTitled whether the title is the file's, not what was shown where a translation is missing */
    Action.Draft of(Action.@Nullable Draft before, long theme, TemplateValues values, boolean isTitled) {
        LocalizedText title = before == null ? LocalizedText.EMPTY : before.title();
        Object words = values.get(TemplateColumn.TITLE);
        return new Action.Draft(
                theme,
                isTitled && words != null ? title.with(language, words.toString()) : title,
                new Action.Responsible((Long) values.get(TemplateColumn.LEAD), ids(values, TemplateColumn.SUPPORTING)),
                new Action.Dates(
                        (LocalDate) values.get(TemplateColumn.STARTS), (LocalDate) values.get(TemplateColumn.ENDS)),
                new Action.Budget(
                        (Long) values.get(TemplateColumn.BUDGET),
                        text(values, TemplateColumn.CURRENCY),
                        text(values, TemplateColumn.SOURCE),
                        (Long) values.get(TemplateColumn.BUDGET_GAP)),
                new Action.Notes(
                        text(values, TemplateColumn.RISKS),
                        text(values, TemplateColumn.REMARKS),
                        text(values, TemplateColumn.ASSISTANCE),
                        text(values, TemplateColumn.VERIFICATION)),
                serves(before, values));
    }

    private Action.Serves serves(Action.@Nullable Draft before, TemplateValues values) {
        List<Long> recommendations = ids(values, TemplateColumn.RECOMMENDATIONS);
        List<Long> kept = before == null
                ? List.of()
                : before.serves().asks().stream()
                        .filter(ask -> recommendations.contains(asks.get(ask)))
                        .toList();
        return new Action.Serves(
                recommendations,
                kept,
                many(values, TemplateColumn.TARGETS).stream()
                        .map(String::valueOf)
                        .toList(),
                text(values, TemplateColumn.STRATEGY),
                text(values, TemplateColumn.RIGHTS));
    }

    /** Refuses a word of delivery that cannot follow the one that is here, or that lacks its reason. */
    static void checkDelivery(@Nullable Delivery before, TemplateValues values) {
        Delivery to = (Delivery) values.get(TemplateColumn.DELIVERY);
        if (to == null) {
            return;
        }
        if (before != null && to != before && !before.next().contains(to)) {
            throw new Refused("action.delivery.not-allowed");
        }
        if (to.needsReason() && values.get(TemplateColumn.REASON) == null) {
            throw new Refused("action.delivery.reason-needed");
        }
    }

    /** Refuses a theme or a milestone that could not be kept, which are not part of the action itself. */
    void checkAround(TemplateValues values) {
        String theme = text(values, TemplateColumn.THEME);
        String expected = text(values, TemplateColumn.EXPECTED_RESULT);
        if (theme != null) {
            new PlanTheme.Draft(
                    LocalizedText.of(language, theme),
                    expected == null ? LocalizedText.EMPTY : LocalizedText.of(language, expected),
                    null);
        }
        for (Object one : many(values, TemplateColumn.MILESTONES)) {
            MilestoneLine line = (MilestoneLine) Objects.requireNonNull(one);
            new Milestone.Draft(LocalizedText.of(language, line.title()), line.due(), line.reached());
        }
    }

    static List<Long> ids(TemplateValues values, TemplateColumn column) {
        return many(values, column).stream()
                .map(id -> (Long) Objects.requireNonNull(id))
                .toList();
    }

    private static List<?> many(TemplateValues values, TemplateColumn column) {
        Object many = values.get(column);
        return many == null ? List.of() : (List<?>) many;
    }

    private static @Nullable String text(TemplateValues values, TemplateColumn column) {
        Object text = values.get(column);
        return text == null ? null : text.toString();
    }
}
