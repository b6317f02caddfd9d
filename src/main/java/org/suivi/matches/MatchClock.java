package org.suivi.matches;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.cooperation.TimeLimits;
import org.suivi.shared.Actor;

/** What silence does: a proposal that nobody answered in time expires, and counts as no reply of those who were silent. */
@Component
public class MatchClock {

    private static final Logger log = LoggerFactory.getLogger(MatchClock.class);
    private static final String NO_REPLY = "NO_REPLY";

    private final MatchStore store;
    private final NeedsFollowing following;
    private final TimeLimits limits;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MatchClock(
            MatchStore store,
            NeedsFollowing following,
            TimeLimits limits,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.following = following;
        this.limits = limits;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    int round() {
        return round(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** What is over on a day; how many expired. What expired already does not do so again. */
    public int round(LocalDate today) {
        List<MatchRecord> running = Objects.requireNonNull(transaction.execute(status ->
                store.where("m.state in ('proposed', 'need-accepted', 'offer-accepted') order by m.id", Map.of())));
        return (int) running.stream()
                .filter(match -> limits.due(MatchPages.ANSWER, proposed(match)).isBefore(today))
                .filter(this::expire)
                .count();
    }

    /** One that somebody answers at the same moment is left to the next round. */
    private boolean expire(MatchRecord match) {
        try {
            transaction.executeWithoutResult(status -> {
                store.move(Actor.suivi(null), match, MatchState.EXPIRED, MatchSide.CLOCK, NO_REPLY);
                store.noteSilence(match.id());
                following.ended(match.asker().need());
            });
            return true;
        } catch (RuntimeException elsewhere) {
            log.warn("{} did not expire: {}", match.number(), elsewhere.getMessage());
            return false;
        }
    }

    private static Instant proposed(MatchRecord match) {
        return Objects.requireNonNull(match.times().proposed());
    }
}
