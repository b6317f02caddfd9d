package org.suivi.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.suivi.cooperation.RecordState;

/** What happens to one record, each thing some days after the one before it, and nothing later than today. */
final class Diary {

    private static final int USUAL = 7;

    private final EarlierDays days;
    private LocalDate day;

    Diary(EarlierDays days, LocalDate first) {
        this.days = days;
        this.day = first;
    }

    <T> T after(int later, Supplier<T> happening) {
        day = day.plusDays(later);
        return days.on(day, happening);
    }

    void after(int later, Runnable happening) {
        day = day.plusDays(later);
        days.on(day, happening);
    }

    /** A record comes into a state as long after the one before as it usually takes. */
    void into(RecordState state, Runnable happening) {
        after(until(state), happening);
    }

    static int until(List<? extends RecordState> way) {
        return way.stream().mapToInt(Diary::until).sum();
    }

    private static int until(RecordState state) {
        return switch (state.code()) {
            case "acknowledged" -> 3;
            case "submitted", "returned" -> 5;
            case "in-matching" -> 12;
            case "matched", "in-delivery" -> 20;
            case "unmet-escalated", "closed" -> 60;
            case "met", "partly-met", "not-met" -> 310;
            case "expired", "stale" -> 200;
            case "review-due" -> 730;
            default -> USUAL;
        };
    }
}
