package org.suivi.matches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.cooperation.Entity;
import org.suivi.figures.NeverUsed;
import org.suivi.matches.LivePool.Live;
import org.suivi.matching.Idle;

/**
 * Offers that never came to an agreement: how proposals of them ended, and where there was none, what the rules say. The rules are
 * asked with each round, as that takes longer than somebody waits for a page.
 */
@Component
class IdleOffers implements NeverUsed {

    /** Live since the last round. */
    private static final String NEW = "new";

    private final LivePool pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IdleOffers(LivePool pool, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Entity of() {
        return Entity.OFFER;
    }

    @Override
    public Map<Long, String> reasons() {
        Map<Long, String> ends = ends();
        Map<Long, String> kept = new HashMap<>();
        jdbc.sql("select offer_id, reason from match_idle_offer").query(row -> {
            kept.put(row.getLong("offer_id"), row.getString("reason"));
        });
        Set<Long> read = Set.copyOf(
                jdbc.sql("select id from assistance_record where entity = 'offer' and state = 'active' and reach <= 3")
                        .query(Long.class)
                        .list());
        Map<Long, String> reasons = new HashMap<>();
        for (long offer : pool.now().offers().keySet()) {
            String end = ends.getOrDefault(offer, "");
            if (read.contains(offer) && !end.equals("used")) {
                reasons.put(offer, end.isEmpty() ? kept.getOrDefault(offer, NEW) : end);
            }
        }
        return reasons;
    }

    /** How the proposals of each offer that was ever proposed ended; the best end counts. */
    private Map<Long, String> ends() {
        Map<Long, String> ends = new HashMap<>();
        jdbc.sql("""
                        select p.offer_id, case when bool_or(m.state in ('agreed', 'converted')) then 'used'
                            when bool_or(m.state in ('proposed', 'need-accepted', 'offer-accepted')) then 'waiting'
                            when bool_or(m.state = 'declined') then 'declined'
                            when bool_or(m.state = 'expired') then 'unanswered' else '' end as so_ended
                        from assistance_match m join match_part p on p.match_id = m.id where m.proposed_at is not null
                        group by p.offer_id
                        """).query(row -> {
            ends.put(row.getLong("offer_id"), row.getString("so_ended"));
        });
        return ends;
    }

    /** Asks the rules about each live offer that no agreement was ever made of. */
    void workOut(Live live) {
        Map<Long, String> ends = Objects.requireNonNull(transaction.execute(status -> ends()));
        List<String> offers = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        live.offers().forEach((id, offer) -> {
            if (!ends.getOrDefault(id, "").equals("used")) {
                offers.add(String.valueOf(id));
                reasons.add(Idle.of(offer, live.matching())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
            }
        });
        transaction.executeWithoutResult(status -> keep(offers, reasons));
    }

    private void keep(List<String> offers, List<String> reasons) {
        jdbc.sql("delete from match_idle_offer").update();
        jdbc.sql("""
                        insert into match_idle_offer (offer_id, reason)
                        select id, reason from unnest(string_to_array(:offers, ',')::bigint[], string_to_array(:reasons, ','))
                            as known(id, reason)
                        where exists (select 1 from assistance_record r where r.id = known.id)
                        """)
                .param("offers", String.join(",", offers))
                .param("reasons", String.join(",", reasons))
                .update();
    }
}
