package org.suivi.matches;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.AssistanceMoved;
import org.suivi.cooperation.AssistanceWritten;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.RecordAmended;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.shared.Ref;

/**
 * A match ends with the records it rests on. When one of them says something else, a suggestion ends and is worked out anew, and a
 * proposal goes on with what is said now.
 */
@Component
class RecordsEnding {

    private static final Set<String> ENDS_SUGGESTIONS = Set.of(
            "returned", "withdrawn", "closed", "stale", "paused", "exhausted", "expired", "unpublished", "archived");
    private static final Set<String> ENDS_PROPOSALS =
            Set.of("returned", "withdrawn", "closed", "stale", "expired", "unpublished", "archived");

    private static final String RUNNING = "('proposed', 'need-accepted', 'offer-accepted')";

    private final MatchStore store;
    private final NeedsFollowing following;
    private final StatedNeeds needs;

    RecordsEnding(MatchStore store, NeedsFollowing following, StatedNeeds needs) {
        this.store = store;
        this.following = following;
        this.needs = needs;
    }

    @EventListener
    void hear(AssistanceMoved moved) {
        if (ENDS_SUGGESTIONS.contains(moved.after())) {
            end(moved.subject(), "('suggested')");
        }
        if (ENDS_PROPOSALS.contains(moved.after())) {
            end(moved.subject(), RUNNING);
        }
    }

    @EventListener
    void hear(AssistanceWritten written) {
        end(written.subject(), "('suggested')");
    }

    /** Proposals go on with what is said now, unless the State no longer agrees that its need is passed round. */
    @EventListener
    void hear(RecordAmended amended) {
        Ref record = new Ref(amended.entity().code(), amended.id());
        if (amended.entity() == Entity.NEED && !needs.consent(amended.id()).circulate()) {
            end(record, RUNNING);
        } else {
            resting(record, RUNNING).forEach(store::change);
        }
    }

    private List<MatchRecord> resting(Ref record, String states) {
        return store.where(
                "m.state in " + states + " and (m.need_id = :id or exists (select 1 from match_part p"
                        + " where p.match_id = m.id and p.offer_id = :id)) order by m.id",
                Map.of("id", record.id()));
    }

    private void end(Ref record, String states) {
        for (MatchRecord match : resting(record, states)) {
            following.end(match, null);
            following.ended(match.asker().need());
        }
    }
}
