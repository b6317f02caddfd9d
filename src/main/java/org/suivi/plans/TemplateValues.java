package org.suivi.plans;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import org.suivi.shared.Language;

/** The cells of one action by column of the template, as values that can be compared; an empty cell is not there. */
record TemplateValues(Map<TemplateColumn, Object> byColumn) {

    private static final int PRINT_LENGTH = 8;

    static TemplateValues of(Action action, PlanReading.Whole whole, Language language) {
        Action.Draft draft = action.draft();
        PlanTheme theme = whole.theme(draft.theme());
        var values = new TemplateValues(new EnumMap<>(TemplateColumn.class));
        values.put(TemplateColumn.THEME, theme.name().plain(language));
        values.put(
                TemplateColumn.EXPECTED_RESULT, theme.draft().expectedResult().plain(language));
        values.put(TemplateColumn.TITLE, draft.title().plain(language));
        values.put(TemplateColumn.LEAD, draft.responsible().lead());
        values.put(TemplateColumn.SUPPORTING, draft.responsible().supporting());
        values.put(TemplateColumn.STARTS, draft.dates().starts());
        values.put(TemplateColumn.ENDS, draft.dates().ends());
        values.put(TemplateColumn.MILESTONES, lines(whole.milestonesOf(action), language));
        values.putServes(draft.serves());
        values.putBudget(draft.budget());
        values.put(TemplateColumn.INDICATORS, whole.indicatorsOf(action));
        values.put(TemplateColumn.VERIFICATION, draft.notes().verification());
        values.put(TemplateColumn.DELIVERY, action.delivery());
        values.put(TemplateColumn.REASON, action.reason());
        values.put(TemplateColumn.RISKS, draft.notes().risks());
        values.put(TemplateColumn.ASSISTANCE, draft.notes().assistance());
        values.put(TemplateColumn.REMARKS, draft.notes().remarks());
        return values;
    }

    private void putServes(Action.Serves serves) {
        put(TemplateColumn.RECOMMENDATIONS, serves.recommendations());
        put(TemplateColumn.RIGHTS, serves.rights());
        put(TemplateColumn.TARGETS, serves.targets());
        put(TemplateColumn.STRATEGY, serves.strategy());
    }

    private void putBudget(Action.Budget budget) {
        put(TemplateColumn.BUDGET, budget.amount());
        put(TemplateColumn.CURRENCY, budget.currency());
        put(TemplateColumn.SOURCE, budget.source());
        put(TemplateColumn.BUDGET_GAP, budget.gap());
    }

    private static List<MilestoneLine> lines(List<Milestone> milestones, Language language) {
        return milestones.stream()
                .map(Milestone::draft)
                .map(one -> new MilestoneLine(one.due(), clean(one.title().plain(language)), one.reached()))
                .toList();
    }

    void put(TemplateColumn column, @Nullable Object value) {
        Object kept = value instanceof String text ? clean(text) : value;
        if (kept == null || kept.equals("") || (kept instanceof Collection<?> many && many.isEmpty())) {
            byColumn.remove(column);
        } else {
            byColumn.put(column, kept);
        }
    }

    @Nullable
    Object get(TemplateColumn column) {
        return byColumn.get(column);
    }

    /** What says nothing goes: who leads does not also support, and only standing still or ending has a reason. */
    void settle(TemplateValues now, Set<TemplateColumn> inFile) {
        Object lead = (inFile.contains(TemplateColumn.LEAD) ? this : now).get(TemplateColumn.LEAD);
        if (get(TemplateColumn.SUPPORTING) instanceof List<?> supporting) {
            put(
                    TemplateColumn.SUPPORTING,
                    supporting.stream()
                            .filter(one -> !Objects.equals(one, lead))
                            .toList());
        }
        Object told = inFile.contains(TemplateColumn.DELIVERY) ? get(TemplateColumn.DELIVERY) : null;
        Object delivery = told == null ? now.get(TemplateColumn.DELIVERY) : told;
        if (told == null && inFile.contains(TemplateColumn.DELIVERY)) {
            put(TemplateColumn.DELIVERY, delivery);
        }
        if (!(delivery instanceof Delivery word && word.needsReason())) {
            put(TemplateColumn.REASON, null);
        }
    }

    /** What is there now stays: a line that nobody understood may have meant it. */
    void addTo(TemplateColumn column, TemplateValues now) {
        put(
                column,
                Stream.of(now.get(column), get(column))
                        .flatMap(many -> many instanceof List<?> some ? some.stream() : Stream.empty())
                        .distinct()
                        .sorted()
                        .toList());
    }

    TemplateValues copy() {
        return new TemplateValues(new EnumMap<>(byColumn));
    }

    /** Tells later, without saying what stood in the cell, whether it is still the same. */
    String print(TemplateColumn column) {
        Object value = get(column);
        String written = value == null ? "" : value.toString();
        return DigestUtils.md5DigestAsHex(written.getBytes(StandardCharsets.UTF_8))
                .substring(0, PRINT_LENGTH);
    }

    String prints() {
        return TemplateColumn.takenIn().stream().map(this::print).collect(Collectors.joining(" "));
    }

    /** As spreadsheets keep line ends. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
