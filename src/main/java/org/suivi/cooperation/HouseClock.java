package org.suivi.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.shared.Actor;

/**
 * What clocks do by themselves: a need nobody takes up is escalated, an offer ends, what nobody confirmed is stale and later put
 * away. Each record moves in a transaction of its own and only from the state it is found in, so that a round can run again.
 */
@Component
class HouseClock {

    private static final Logger log = LoggerFactory.getLogger(HouseClock.class);

    /** A need that was escalated once and has a proposal since then waits for the answer to it. */
    private static final String UNTAKEN = """
            r.entity = 'need' and r.opened_at < :day and (r.state = 'open' or r.state = 'in-matching' and not exists (
                select 1 from state_event e where e.entity = 'need' and e.entity_id = r.id
                    and e.to_state = 'unmet-escalated' and e.at >= r.opened_at))
            """;

    private final HouseStore store;
    private final Sight sight;
    private final TimeLimits limits;
    private final TransactionTemplate transaction;

    HouseClock(HouseStore store, Sight sight, TimeLimits limits, PlatformTransactionManager transactions) {
        this.store = store;
        this.sight = sight;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One thing that a clock does: to the records of a condition, when it is due. */
    private record Rule(String condition, Predicate<HouseRecord> isDue, RecordState to) {}

    /** How many records moved. */
    int round() {
        int moved = rules().stream().mapToInt(this::apply).sum();
        if (moved > 0) {
            log.info("The clocks of the clearing house moved {} records", moved);
        }
        return moved;
    }

    private List<Rule> rules() {
        return List.of(
                new Rule(
                        UNTAKEN,
                        record -> isOver("accepted-proposal", record.times().opened()),
                        NeedState.UNMET_ESCALATED),
                new Rule(
                        "r.entity = 'offer' and r.state in ('active', 'paused', 'exhausted') and r.expires_on < :day",
                        record -> true,
                        OfferState.EXPIRED),
                new Rule(
                        "r.entity = 'need' and r.state in ('open', 'unmet-escalated') and r.last_confirmed < :day",
                        record -> isUnconfirmed(record, "need-red"),
                        NeedState.STALE),
                new Rule(
                        "r.entity = 'offer' and r.state = 'active' and r.last_confirmed < :day",
                        record -> isUnconfirmed(record, "offer-red"),
                        OfferState.STALE),
                new Rule(
                        "r.entity = 'challenge' and r.state = 'shared' and r.last_confirmed < :day",
                        record -> isUnconfirmed(record, "challenge-red"),
                        ChallengeState.STALE),
                new Rule(
                        "r.entity = 'need' and r.state = 'stale' and r.last_confirmed < :day",
                        record -> isUnconfirmed(record, "need-archive"),
                        NeedState.CLOSED),
                new Rule(
                        "r.entity = 'offer' and r.state in ('stale', 'expired') and r.last_confirmed < :day",
                        record -> isUnconfirmed(record, "offer-archive"),
                        OfferState.ARCHIVED),
                new Rule(
                        "r.entity = 'practice' and r.state in ('snapshot', 'documented', 'reused') and"
                                + " r.last_confirmed < :day",
                        record -> isUnconfirmed(record, "practice-review"),
                        PracticeState.REVIEW_DUE),
                new Rule(
                        "r.entity = 'practice' and r.state = 'review-due' and r.last_confirmed < :day",
                        record -> isUnconfirmed(record, "practice-red"),
                        PracticeState.STALE));
    }

    private int apply(Rule rule) {
        List<HouseRecord> found =
                Objects.requireNonNull(transaction.execute(status -> store.where(rule.condition(), store.today())));
        int moved = 0;
        for (HouseRecord record : found) {
            if (rule.isDue().test(record)) {
                moved += move(record, rule.to());
            }
        }
        return moved;
    }

    /** A record that somebody moves at the same moment is left to the next round. */
    private int move(HouseRecord record, RecordState to) {
        try {
            transaction.executeWithoutResult(status -> store.move(sight.of(Actor.suivi(null)), record, to, Why.NONE));
            return 1;
        } catch (RuntimeException elsewhere) {
            log.warn("{} was not moved to {}: {}", record.number(), to.code(), elsewhere.getMessage());
            return 0;
        }
    }

    private boolean isOver(String limit, @Nullable Instant began) {
        return began != null && limits.due(limit, began).isBefore(store.today());
    }

    private boolean isUnconfirmed(HouseRecord record, String limit) {
        LocalDate last = record.times().confirmed().plusDays(limits.days(limit));
        return !last.isAfter(store.today());
    }
}
