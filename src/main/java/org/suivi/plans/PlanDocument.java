package org.suivi.plans;

import java.util.ArrayList;
import java.util.List;
import org.suivi.exports.ListDescription;
import org.suivi.exports.SectionedTable;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** A plan as a table that fits a page: the columns of the template, several of them in one, under their themes. */
final class PlanDocument {

    /** The first column of each group names the printed column; the others stand below it with their own names. */
    private static final List<List<TemplateColumn>> GROUPS = List.of(
            List.of(TemplateColumn.TITLE, TemplateColumn.MILESTONES),
            List.of(TemplateColumn.RECOMMENDATIONS, TemplateColumn.RIGHTS),
            List.of(TemplateColumn.TARGETS, TemplateColumn.STRATEGY),
            List.of(TemplateColumn.LEAD, TemplateColumn.SUPPORTING),
            List.of(TemplateColumn.STARTS, TemplateColumn.ENDS),
            List.of(TemplateColumn.BUDGET, TemplateColumn.CURRENCY, TemplateColumn.SOURCE, TemplateColumn.BUDGET_GAP),
            List.of(
                    TemplateColumn.INDICATORS,
                    TemplateColumn.BASELINE,
                    TemplateColumn.TARGET,
                    TemplateColumn.VERIFICATION),
            List.of(
                    TemplateColumn.DELIVERY,
                    TemplateColumn.REASON,
                    TemplateColumn.RISKS,
                    TemplateColumn.ASSISTANCE,
                    TemplateColumn.REMARKS));

    /** Shares of the width of the page. */
    private static final List<Integer> WIDTHS = List.of(20, 16, 9, 13, 8, 10, 11, 13);

    private final TemplateRows rows;
    private final Messages messages;
    private final Language language;

    PlanDocument(TemplateRows rows, Messages messages, Language language) {
        this.rows = rows;
        this.messages = messages;
        this.language = language;
    }

    SectionedTable table(ListDescription about, PlanReading.Whole whole) {
        List<SectionedTable.Section> sections = whole.themes().stream()
                .map(theme -> new SectionedTable.Section(heading(theme), rowsOf(whole, theme)))
                .toList();
        List<String> titles = GROUPS.stream().map(group -> name(group.get(0))).toList();
        return new SectionedTable(about, titles, WIDTHS, sections);
    }

    private String heading(PlanTheme theme) {
        String expected = theme.draft().expectedResult().plain(language);
        String name = theme.name().plain(language);
        return expected.isEmpty() ? name : name + "\n" + name(TemplateColumn.EXPECTED_RESULT) + ": " + expected;
    }

    private List<List<List<String>>> rowsOf(PlanReading.Whole whole, PlanTheme theme) {
        return whole.actions().stream()
                .filter(action -> action.draft().theme() == theme.id())
                .map(action -> GROUPS.stream().map(group -> cell(action, group)).toList())
                .toList();
    }

    private List<String> cell(Action action, List<TemplateColumn> group) {
        List<String> lines = new ArrayList<>(rows.lines(action, group.get(0)));
        for (TemplateColumn column : group.subList(1, group.size())) {
            List<String> more = rows.lines(action, column);
            if (more.size() == 1) {
                lines.add(name(column) + ": " + more.get(0));
            } else if (!more.isEmpty()) {
                lines.add(name(column) + ":");
                lines.addAll(more);
            }
        }
        return lines;
    }

    private String name(TemplateColumn column) {
        return messages.text(language, "plan.field." + column.code());
    }
}
