package org.suivi.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action of a plan lacks, or that it is late: each is a list that can be worked through. */
public enum Gap {
    LEAD("a.lead_id is null"),
    DATE("a.ends_on is null and a.delivery <> 'continuous'"),
    BUDGET("a.budget is null"),
    INDICATOR("a.id not in (select unnest(:measured::bigint[]))"),
    MILESTONE("not exists (select 1 from milestone m where m.action_id = a.id)"),
    RECOMMENDATION("a.id not in (select s.action_id from action_recommendation s where s.system_id = :system)"),
    OVERDUE("(a.ends_on < :today and a.delivery not in ('completed', 'continuous', 'will-not-be-pursued'))");

    private final String condition;

    Gap(String condition) {
        this.condition = condition;
    }

    /** On the action {@code a}. */
    String condition() {
        return condition;
    }

    /** As in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Gap> of(String code) {
        return Arrays.stream(values()).filter(gap -> gap.code().equals(code)).findFirst();
    }
}
