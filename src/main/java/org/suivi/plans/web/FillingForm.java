package org.suivi.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Action;
import org.suivi.plans.ActionFilling.Filling;
import org.suivi.plans.Actions.Told;
import org.suivi.plans.Delivery;

/** What is set for the ticked actions; what is left empty stays as it is. */
public record FillingForm(
        List<Long> action,
        @Nullable Long lead,
        @Nullable LocalDate ends,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String source,
        @Nullable String delivery,
        @Nullable String reason,
        @Nullable String indicator) {

    public FillingForm {
        action = action == null ? List.of() : action;
    }

    Filling toFilling() {
        String money = Entered.line(currency);
        String from = Entered.line(source);
        Action.Budget budget = amount == null && money == null && from == null
                ? null
                : new Action.Budget(amount, money == null ? null : money.toUpperCase(Locale.ROOT), from, null);
        Told told = delivery == null
                ? null
                : Delivery.of(delivery).map(to -> new Told(to, reason)).orElse(null);
        return new Filling(lead, ends, budget, told, Entered.line(indicator));
    }
}
