package org.suivi.plans;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which actions of a plan a list shows; it lives in the address. */
public record ActionFilter(
        @Nullable Long lead,
        @Nullable Long supporting,
        @Nullable Long theme,
        @Nullable Delivery delivery,
        @Nullable Gap gap) {

    public static final ActionFilter ALL = new ActionFilter(null, null, null, null, null);

    public static ActionFilter of(
            @Nullable Long lead, @Nullable Long supporting, @Nullable Long theme, String delivery, String gap) {
        return new ActionFilter(
                lead,
                supporting,
                theme,
                Delivery.of(delivery).orElse(null),
                Gap.of(gap).orElse(null));
    }

    /** "lead=3&gap=date&", ready for one more parameter. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "lead", lead);
        add(parts, "supporting", supporting);
        add(parts, "theme", theme);
        add(parts, "delivery", delivery == null ? null : delivery.code());
        add(parts, "gap", gap == null ? null : gap.code());
        return String.join("", parts);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value + "&");
        }
    }
}
