package org.suivi.assistance;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.HelpThere.Help;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.matching.Overlap;
import org.suivi.shared.Actor;
import org.suivi.shared.Ref;

/** Looks for overlaps in the name of nobody, and knows those that still wait for somebody to decide. */
@Service
@Transactional
public class OverlapRound {

    /** A case whose offer was taken back to few readers is told to nobody. */
    private static final String WAITING = """
            select o.other_id, o.other_offer_id, o.country_id, max(o.id) as last from overlap_case o
            where not exists (select 1 from assistance_record r where r.id in (o.one_offer_id, o.other_offer_id) and r.reach > 1)
            group by o.other_id, o.other_offer_id, o.country_id having bool_or(o.state = 'unreviewed') order by last
            """;

    private final JdbcClient jdbc;
    private final HelpThere help;
    private final StateEvents transitions;
    private final Clock clock;

    OverlapRound(JdbcClient jdbc, HelpThere help, StateEvents transitions, Clock clock) {
        this.jdbc = jdbc;
        this.help = help;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** Looks through all live projects and offers, country by country; what was decided stays. Returns how many are new. */
    public int raise() {
        int raised = 0;
        for (List<Help> there : help.byCountry().values()) {
            for (int one = 0; one < there.size(); one++) {
                for (int other = one + 1; other < there.size(); other++) {
                    Overlap overlap = there.get(one).with(there.get(other));
                    raised += overlap.isRaised() ? keep(there.get(one), there.get(other), overlap) : 0;
                }
            }
        }
        return raised;
    }

    private int keep(Help one, Help other, Overlap overlap) {
        Optional<Long> added = jdbc.sql("""
                        insert into overlap_case (one_id, one_offer_id, other_id, other_offer_id, country_id, score, days, raised_at)
                        values (:one, :oneOffer, :other, :otherOffer, :country, :score, :days, :now) on conflict do nothing
                        returning id
                        """)
                .param("one", project(one))
                .param("oneOffer", offer(one))
                .param("other", project(other))
                .param("otherOffer", offer(other))
                .param("country", one.country())
                .param("score", overlap.score())
                .param("days", (int) overlap.days())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
        added.ifPresent(id -> transitions.write(
                Actor.suivi(null),
                OverlapCase.ref(id),
                new Transition(null, OverlapState.UNREVIEWED.code(), clock.instant(), null, null)));
        return added.isPresent() ? 1 : 0;
    }

    private static @Nullable Long project(Help help) {
        return help.isProject() ? help.ref().id() : null;
    }

    private static @Nullable Long offer(Help help) {
        return help.isProject() ? null : help.ref().id();
    }

    /**
     * What waits for somebody to decide, told once of everything that overlaps with one project or offer.
     *
     * @param other the newer of each case, or its offer
     * @param last the case of it that was raised last, decided or not: only one more makes it another
     */
    record Waiting(Ref other, long country, long last) {}

    /** For rounds of mail, whoever may see them. */
    @Transactional(readOnly = true)
    List<Waiting> waiting() {
        return jdbc.sql(WAITING)
                .query((row, index) -> {
                    Long project = row.getObject("other_id", Long.class);
                    Ref other = project == null
                            ? Entity.OFFER.ref(row.getLong("other_offer_id"))
                            : ProjectRecord.ref(project);
                    return new Waiting(other, row.getLong("country_id"), row.getLong("last"));
                })
                .list();
    }
}
