package org.suivi.matches;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.OneByOne;
import org.suivi.cooperation.TimeLimits;
import org.suivi.shared.Actor;

/** What silence does: a proposal that nobody answered in time expires, and counts as no reply of those who were silent. */
@Component
public class MatchClock {

    private static final String NO_REPLY = "NO_REPLY";

    private final MatchStore store;
    private final NeedsFollowing following;
    private final TimeLimits limits;
    private final Clock clock;
    private final OneByOne each;

    MatchClock(MatchStore store, NeedsFollowing following, TimeLimits limits, Clock clock, OneByOne each) {
        this.store = store;
        this.following = following;
        this.limits = limits;
        this.clock = clock;
        this.each = each;
    }

    int round() {
        return round(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** What is over on a day; how many expired. What expired already does not do so again. */
    public int round(LocalDate today) {
        List<MatchRecord> running = each.found(() ->
                store.where("m.state in ('proposed', 'need-accepted', 'offer-accepted') order by m.id", Map.of()));
        return (int) running.stream()
                .filter(match -> limits.due(MatchList.ANSWER, proposed(match)).isBefore(today))
                .filter(match -> each.moved(match.number(), () -> expire(match)))
                .count();
    }

    private void expire(MatchRecord match) {
        store.move(Actor.suivi(null), match, MatchState.EXPIRED, MatchSide.CLOCK, NO_REPLY);
        store.noteSilence(match.id());
        following.ended(match.asker().need());
    }

    private static Instant proposed(MatchRecord match) {
        return Objects.requireNonNull(match.times().proposed());
    }
}
