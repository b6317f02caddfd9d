package org.suivi.matches;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.AssistanceMoved;
import org.suivi.cooperation.AssistanceWritten;
import org.suivi.shared.Ref;

/** A match ends with the records it rests on; a suggestion ends when one of them says something else, and is worked out anew. */
@Component
class RecordsEnding {

    private static final Set<String> ENDS_SUGGESTIONS =
            Set.of("withdrawn", "closed", "stale", "paused", "exhausted", "expired", "unpublished", "archived");
    private static final Set<String> ENDS_PROPOSALS =
            Set.of("withdrawn", "closed", "stale", "expired", "unpublished", "archived");

    private final MatchStore store;
    private final NeedsFollowing following;

    RecordsEnding(MatchStore store, NeedsFollowing following) {
        this.store = store;
        this.following = following;
    }

    @EventListener
    void hear(AssistanceMoved moved) {
        if (ENDS_SUGGESTIONS.contains(moved.after())) {
            end(moved.subject(), "('suggested')");
        }
        if (ENDS_PROPOSALS.contains(moved.after())) {
            end(moved.subject(), "('proposed', 'need-accepted', 'offer-accepted')");
        }
    }

    @EventListener
    void hear(AssistanceWritten written) {
        end(written.subject(), "('suggested')");
    }

    private void end(Ref record, String states) {
        List<MatchRecord> resting = store.where(
                "m.state in " + states + " and (m.need_id = :id or exists (select 1 from match_part p"
                        + " where p.match_id = m.id and p.offer_id = :id)) order by m.id",
                Map.of("id", record.id()));
        for (MatchRecord match : resting) {
            following.end(match, null);
            following.ended(match.asker().need());
        }
    }
}
