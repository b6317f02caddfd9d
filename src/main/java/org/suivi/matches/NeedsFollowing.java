package org.suivi.matches;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.shared.Actor;

/** Lets a need follow what happens to its proposals, and ends the others once one is agreed. */
@Component
class NeedsFollowing {

    private static final String RUNNING = "('proposed', 'need-accepted', 'offer-accepted')";

    private final StatedNeeds needs;
    private final MatchStore store;

    NeedsFollowing(StatedNeeds needs, MatchStore store) {
        this.needs = needs;
        this.store = store;
    }

    void proposed(long need) {
        if (needs.state(need) != NeedState.IN_MATCHING) {
            become(need, NeedState.IN_MATCHING);
        }
    }

    /** A need that was escalated meanwhile was still being matched. */
    void agreed(MatchRecord match) {
        proposed(match.asker().need());
        become(match.asker().need(), NeedState.MATCHED);
        store.where(
                        "m.need_id = :need and m.id <> :id and m.state in ('suggested', 'proposed', 'need-accepted',"
                                + " 'offer-accepted')",
                        Map.of("need", match.asker().need(), "id", match.id()))
                .forEach(other -> end(other, "ALREADY_MET"));
    }

    /** A need without any proposal left is open again. */
    void ended(long need) {
        boolean isOver = store.count("m.need_id = :need and m.state in " + RUNNING, Map.of("need", need)) == 0;
        if (isOver && needs.state(need) == NeedState.IN_MATCHING) {
            become(need, NeedState.OPEN);
        }
    }

    /** What was withdrawn may have been agreed before. */
    void fell(MatchRecord match) {
        long need = match.asker().need();
        if (match.state() == MatchState.AGREED && needs.state(need) == NeedState.MATCHED) {
            become(need, NeedState.OPEN);
        } else {
            ended(need);
        }
    }

    /** A record that a match rests on is over, or says something else now. */
    void end(MatchRecord match, @Nullable String reason) {
        MatchState to = match.state() == MatchState.SUGGESTED ? MatchState.EXPIRED : MatchState.WITHDRAWN;
        store.move(Actor.suivi(null), match, to, MatchSide.CLOCK, reason);
    }

    private void become(long need, NeedState state) {
        needs.become(Actor.suivi(null), need, state, null);
    }
}
