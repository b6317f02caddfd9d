package org.suivi.cooperation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.suivi.database.AfterCommit;
import org.suivi.shared.Change;

/**
 * Figures over whole lists, which many ask for and which take long to count: kept until a record changes here, and for a minute at
 * most, since other nodes change records too.
 */
@Component
public class CountMemory {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST = 500;
    private static final Set<String> HEARD = Set.of(
            "need",
            "offer",
            "challenge",
            "practice",
            "party",
            "time_limit",
            "match",
            "project",
            "project_assessment",
            "overlap");

    private final Clock clock;
    private final AtomicInteger changes = new AtomicInteger();
    private final Map<Question, Kept> kept = new ConcurrentHashMap<>();

    CountMemory(Clock clock) {
        this.clock = clock;
    }

    /** Two kinds of figures may depend on the same. */
    private record Question(Class<?> type, Object asked) {}

    private record Kept(Object figures, int changes, Instant until) {}

    /**
     * Counted now or a moment ago.
     *
     * @param asked what the figures depend on: the condition with all that stands in it
     */
    public <T> T of(Class<T> type, Object asked, Supplier<T> counting) {
        var question = new Question(type, asked);
        int seen = changes.get();
        Kept known = kept.get(question);
        if (known != null && known.changes() == seen && known.until().isAfter(clock.instant())) {
            return type.cast(known.figures());
        }
        T figures = counting.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(question, new Kept(figures, seen, clock.instant().plus(LIFE)));
        return figures;
    }

    @EventListener
    void hear(Change change) {
        if (HEARD.contains(change.subject().type())) {
            AfterCommit.run(this::forget);
        }
    }

    /** The next one who asks counts anew. */
    public void forget() {
        changes.incrementAndGet();
    }
}
