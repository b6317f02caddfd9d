package org.suivi.plans;

import java.util.Arrays;
import java.util.Comparator;
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

    /** Whether a filled-in template can say it: where an indicator stood and is to stand is settled on its own page. */
    boolean isTakenIn() {
        return this != BASELINE && this != TARGET;
    }

    /** Indicators come last, because files that went out before they were taken in do not know of them. */
    static List<TemplateColumn> takenIn() {
        return Arrays.stream(values())
                .filter(TemplateColumn::isTakenIn)
                .sorted(Comparator.comparing(INDICATORS::equals))
                .toList();
    }
}
