package org.suivi.plans.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Action;

/** Where a day stands along the period of a plan, in thousandths, for drawing. */
public record TimeAxis(LocalDate from, LocalDate to) {

    private static final int WIDTH = 1000;
    private static final int SHORTEST = 6;

    /** What is before the period stands at its beginning, what is after it at its end. */
    public int at(LocalDate day) {
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        long place = ChronoUnit.DAYS.between(from, day);
        return (int) Math.max(0, Math.min(WIDTH, place * WIDTH / all));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether there is anything to draw: without an end or a start an action has no bar. */
    public boolean hasBar(Action.Dates dates) {
        return dates.starts() != null && dates.ends() != null;
    }

    public int start(@Nullable LocalDate starts) {
        return starts == null ? 0 : Math.min(at(starts), WIDTH - SHORTEST);
    }

    public int length(@Nullable LocalDate starts, @Nullable LocalDate ends) {
        return ends == null ? 0 : Math.max(SHORTEST, at(ends.plusDays(1)) - start(starts));
    }

    /** The first days of the years within the period. */
    public List<LocalDate> years() {
        return IntStream.rangeClosed(from.getYear() + 1, to.getYear())
                .mapToObj(year -> LocalDate.of(year, 1, 1))
                .toList();
    }
}
