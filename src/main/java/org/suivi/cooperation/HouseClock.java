package org.suivi.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
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
            r.entity = 'need' and r.open_since at time zone 'UTC' < :day and (r.state = 'open' or r.state = 'in-matching' and not exists (
                select 1 from state_event e where e.entity = 'need' and e.entity_id = r.id
                    and e.to_state = 'unmet-escalated' and e.at >= r.open_since))
            """;

    private final HouseStore store;
    private final Sight sight;
    private final TimeLimits limits;
    private final OneByOne each;

    HouseClock(HouseStore store, Sight sight, TimeLimits limits, OneByOne each) {
        this.store = store;
        this.sight = sight;
        this.limits = limits;
        this.each = each;
    }

    /** One thing that a clock does to the records of a condition on {@code :day}. */
    private record Rule(String condition, LocalDate day, RecordState to) {}

    /** How many records moved. */
    int round() {
        int moved = rules().stream().mapToInt(this::apply).sum();
        if (moved > 0) {
            log.info("The clocks of the clearing house moved {} records", moved);
        }
        return moved;
    }

    private List<Rule> rules() {
        LocalDate today = store.today();
        return List.of(
                new Rule(UNTAKEN, limits.begunBy("accepted-proposal", today).plusDays(1), NeedState.UNMET_ESCALATED),
                new Rule(
                        "r.entity = 'offer' and r.state in ('active', 'paused', 'exhausted') and r.expires_on < :day",
                        today,
                        OfferState.EXPIRED),
                unconfirmed("need", "'open', 'unmet-escalated'", "need-red", NeedState.STALE),
                unconfirmed("offer", "'active'", "offer-red", OfferState.STALE),
                unconfirmed("challenge", "'shared'", "challenge-red", ChallengeState.STALE),
                unconfirmed("challenge", "'stale'", "challenge-archive", ChallengeState.ARCHIVED),
                unconfirmed("need", "'stale'", "need-archive", NeedState.CLOSED),
                unconfirmed("offer", "'stale', 'expired'", "offer-archive", OfferState.ARCHIVED),
                unconfirmed(
                        "practice", "'snapshot', 'documented', 'reused'", "practice-review", PracticeState.REVIEW_DUE),
                unconfirmed("practice", "'review-due'", "practice-red", PracticeState.STALE));
    }

    /** What nobody confirmed for so many days. */
    private Rule unconfirmed(String entity, String states, String limit, RecordState to) {
        return new Rule(
                "r.entity = '%s' and r.state in (%s) and r.last_confirmed <= :day".formatted(entity, states),
                store.today().minusDays(limits.days(limit)),
                to);
    }

    private int apply(Rule rule) {
        return (int) each.found(() -> store.where(rule.condition(), rule.day())).stream()
                .filter(record -> each.moved(
                        record.number(), () -> store.move(sight.of(Actor.suivi(null)), record, rule.to(), Why.NONE)))
                .count();
    }
}
