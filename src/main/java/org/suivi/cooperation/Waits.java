package org.suivi.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** What waits for somebody in the clearing house, in all modules. */
@Service
@Transactional(readOnly = true)
public class Waits {

    public static final String PATH = "/clearing-house/waiting";

    private final List<WaitSource> sources;
    private final Sight sight;
    private final CountMemory memory;
    private final Clock clock;

    Waits(ObjectProvider<WaitSource> sources, Sight sight, CountMemory memory, Clock clock) {
        this.sources = sources.orderedStream().toList();
        this.sight = sight;
        this.memory = memory;
        this.clock = clock;
    }

    /** What there was at a moment; nothing is among it that nothing waits of. */
    public record Counted(Instant at, List<Wait> waits) {

        public Counted {
            waits = List.copyOf(waits);
        }
    }

    /** Whether anything can wait for the actor. */
    public static boolean concern(Actor actor) {
        return actor.may(Permission.READ_ASSISTANCE) || actor.may(Permission.ASSESS_ASSISTANCE);
    }

    public Counted of(Actor actor) {
        return memory.of(Counted.class, sight.of(actor), () -> counted(actor));
    }

    private Counted counted(Actor actor) {
        return new Counted(
                clock.instant(),
                sources.stream()
                        .flatMap(source -> source.of(actor).stream())
                        .filter(wait -> wait.count() > 0)
                        .toList());
    }
}
