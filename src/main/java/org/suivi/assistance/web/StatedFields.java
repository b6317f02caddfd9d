package org.suivi.assistance.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.assistance.Stated;
import org.suivi.assistance.Stated.Money;
import org.suivi.shared.Refused;

/** What the provider states, as fields of the form of a project. */
record StatedFields(Map<String, String> facts) {

    static Map<String, String> of(Stated stated) {
        Map<String, String> facts = new HashMap<>(StatedCodes.stated(stated.codes()));
        facts.put("identifiers", String.join(" ", stated.identifiers()));
        facts.put("within", String.join(" ", stated.within()));
        facts.put("parts", String.join(" ", stated.parts()));
        for (int place = 0; place < stated.money().size(); place++) {
            Money money = stated.money().get(place);
            facts.put("amount" + place, money.value().toPlainString());
            facts.put("amountKind" + place, money.kind().code());
            facts.put("amountFrom" + place, money.from().toString());
            facts.put("amountTo" + place, money.to() == null ? "" : String.valueOf(money.to()));
            facts.put("amountCurrency" + place, money.currency());
        }
        return facts;
    }

    Stated stated() {
        return new Stated(
                identifiers("identifiers"),
                identifiers("within"),
                identifiers("parts"),
                new Stated.Codes(fact("collaboration"), fact("aid"), fact("flow"), fact("finance"), fact("tied"))
                        .kept(),
                money());
    }

    private List<String> identifiers(String name) {
        return Arrays.stream(fact(name).split("\\s+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A row is taken as soon as it has an amount; what is no amount, or has no day, is refused and not lost. */
    private List<Money> money() {
        List<Money> money = new ArrayList<>();
        for (int place = 0; place < Stated.MOST_AMOUNTS; place++) {
            String value = fact("amount" + place);
            if (!value.isEmpty()) {
                LocalDate from = day("amountFrom" + place);
                if (from == null || !value.matches("-?\\d{1,13}(\\.\\d{1,2})?")) {
                    throw new Refused("project.amount-wrong", Stated.MOST_AMOUNTS);
                }
                Money.Kind kind = kind(fact("amountKind" + place));
                LocalDate to = kind == Money.Kind.BUDGET ? day("amountTo" + place) : null;
                String currency = fact("amountCurrency" + place).toUpperCase(Locale.ROOT);
                money.add(new Money(kind, from, to, new BigDecimal(value), currency));
            }
        }
        return money;
    }

    private static Money.Kind kind(String code) {
        return Arrays.stream(Money.Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(Money.Kind.BUDGET);
    }

    private @Nullable LocalDate day(String name) {
        try {
            return fact(name).isEmpty() ? null : LocalDate.parse(fact(name));
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private String fact(String name) {
        return facts.getOrDefault(name, "").strip();
    }
}
