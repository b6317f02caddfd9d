package org.suivi.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.suivi.exports.ColumnKind;

/** The columns of the usual template of implementation plans, in their order. */
public enum TemplateColumn {
    THEME(ColumnKind.TEXT),
    RECOMMENDATIONS(ColumnKind.LIST),
    RIGHTS(ColumnKind.TEXT),
    TARGETS(ColumnKind.LIST),
    STRATEGY(ColumnKind.TEXT),
    EXPECTED_RESULT(ColumnKind.TEXT),
    TITLE(ColumnKind.LONG_TEXT),
    LEAD(ColumnKind.TEXT),
    SUPPORTING(ColumnKind.LIST),
    STARTS(ColumnKind.DATE),
    ENDS(ColumnKind.DATE),
    MILESTONES(ColumnKind.LIST),
    BUDGET(ColumnKind.NUMBER),
    CURRENCY(ColumnKind.TEXT),
    SOURCE(ColumnKind.TEXT),
    BUDGET_GAP(ColumnKind.NUMBER),
    INDICATORS(ColumnKind.LIST),
    BASELINE(ColumnKind.LIST),
    TARGET(ColumnKind.LIST),
    VERIFICATION(ColumnKind.TEXT),
    DELIVERY(ColumnKind.TEXT),
    REASON(ColumnKind.TEXT),
    RISKS(ColumnKind.TEXT),
    ASSISTANCE(ColumnKind.TEXT),
    REMARKS(ColumnKind.TEXT);

    private final ColumnKind kind;

    TemplateColumn(ColumnKind kind) {
        this.kind = kind;
    }

    ColumnKind kind() {
        return kind;
    }

    /** "budget-gap": in message keys and in the addresses of cells. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a filled-in template can say it: indicators are kept on their own pages, with their values. */
    boolean isTakenIn() {
        return this != INDICATORS && this != BASELINE && this != TARGET;
    }

    static List<TemplateColumn> takenIn() {
        return Arrays.stream(values()).filter(TemplateColumn::isTakenIn).toList();
    }
}
