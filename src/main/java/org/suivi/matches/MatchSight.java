package org.suivi.matches;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.Sight;
import org.suivi.shared.Actor;
import org.suivi.shared.AuditedKinds;
import org.suivi.shared.NotFound;

/**
 * Who sees which match: the desk all; those who ask and those who would help the ones that they are part of, as long as it is a
 * suggestion or once it was proposed to them; who coordinates the assistance of a State reads those of its needs that it reads. One
 * condition for pages, lists and counts.
 */
@Component
class MatchSight {

    static final String SEES = """
            (:desk or (m.state = 'suggested' or m.proposed_at is not null) and (m.need_party in (:asks) or exists (
                select 1 from match_part seen where seen.match_id = m.id and seen.party_id in (:offers))
                or m.need_party in (:coordinated) and exists (
                    select 1 from assistance_record asked where asked.id = m.need_id and asked.reach <= 2)))
            """;

    private final Sight sight;
    private final MatchStore store;

    MatchSight(Sight sight, MatchStore store) {
        this.sight = sight;
        this.store = store;
    }

    @Bean
    static AuditedKinds matchesInTheLog() {
        return new AuditedKinds(Set.of(MatchRecord.KIND));
    }

    Reader of(Actor actor) {
        return sight.of(actor);
    }

    /** The match, if the reader may see it; else it is as if it were not there. */
    MatchRecord find(Reader reader, long id) {
        Map<String, Object> parameters = new HashMap<>(parameters(reader));
        parameters.put("id", id);
        return store.where("m.id = :id and " + SEES, parameters).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    static Map<String, Object> parameters(Reader reader) {
        return Map.of(
                "desk", reader.isDesk(),
                "asks", Reader.orNobody(reader.asks()),
                "offers", Reader.orNobody(reader.offers()),
                "coordinated", Reader.orNobody(reader.coordinates()));
    }
}
