package org.suivi.recommendations;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** How far apart the moments lie at which a development over time is looked at. */
public enum Span {
    MONTH(12),
    YEAR(10);

    private final int most;

    Span(int most) {
        this.most = most;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Span> of(String code) {
        return List.of(values()).stream()
                .filter(span -> span.code().equals(code))
                .findFirst();
    }

    /** The months at whose ends it is looked, the latest first; the present one is not over yet. */
    public List<YearMonth> until(YearMonth now) {
        return IntStream.range(0, most)
                .mapToObj(before -> this == MONTH ? now.minusMonths(before) : YearMonth.of(now.getYear() - before, 12))
                .toList();
    }
}
