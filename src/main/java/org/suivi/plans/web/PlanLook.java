package org.suivi.plans.web;

import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.identity.Organisation;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Screen;

/** How the pages of plans name what they show. */
public final class PlanLook {

    private final Labels labels;
    private final LocalDate today;
    private final List<Organisation> organisations;
    private final Map<Long, LocalizedText> names = new HashMap<>();

    PlanLook(Labels labels, LocalDate today, List<Organisation> organisations) {
        this.labels = labels;
        this.today = today;
        this.organisations = organisations;
        organisations.forEach(one -> names.put(one.id(), one.name()));
    }

    public LocalDate today() {
        return today;
    }

    /** In the order of the reader's dictionary. */
    public List<Organisation> institutions(Screen screen) {
        Collator collator = Collator.getInstance(screen.language().locale());
        return organisations.stream()
                .sorted(Comparator.comparing(one -> screen.in(one.name()), collator::compare))
                .toList();
    }

    public String institution(Screen screen, @Nullable Long id) {
        return id == null ? "" : screen.in(names.getOrDefault(id, LocalizedText.EMPTY));
    }

    public String heading(Screen screen, Brief brief) {
        return brief.heading(labels, screen.language());
    }

    public String mechanism(Screen screen, String code) {
        return labels.of(Facet.MECHANISM, code, screen.language());
    }

    public String target(Screen screen, String code) {
        return labels.of(Facet.TARGET, code, screen.language());
    }

    /** A value of a difference between two versions, in words. */
    public String words(Screen screen, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            return screen.date(date);
        }
        if (value instanceof LocalizedText text) {
            return screen.in(text);
        }
        if (value instanceof Delivery delivery) {
            return screen.t("delivery." + delivery.code());
        }
        if (value instanceof Long number) {
            return screen.number(number);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> words(screen, one)).collect(Collectors.joining("; "));
        }
        return value == null ? "" : value.toString();
    }

    public String money(Screen screen, @Nullable Long amount, @Nullable String currency) {
        return amount == null ? "" : screen.number(amount) + " " + (currency == null ? "" : currency);
    }
}
