package org.suivi.matches;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.matches.LivePool.Live;
import org.suivi.matching.Band;
import org.suivi.matching.Gap;
import org.suivi.matching.Gaps;
import org.suivi.matching.Match;
import org.suivi.matching.Matching;
import org.suivi.matching.Need;
import org.suivi.matching.Round;
import tools.jackson.databind.ObjectMapper;

/** Works out a round over all needs that wait and keeps it, with the causes of those that get nothing; only the last one is kept. */
@Component
class RoundMaking {

    private final LivePool pool;
    private final MatchStore store;
    private final IdleOffers idle;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RoundMaking(
            LivePool pool,
            MatchStore store,
            IdleOffers idle,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.pool = pool;
        this.store = store;
        this.idle = idle;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A round as it is kept. */
    record Kept(long id, Instant madeAt, List<KeptNeed> needs) {}

    /** What a need got in it. */
    record KeptNeed(
            long need,
            @Nullable Long offer,
            double score,
            @Nullable Band band,
            List<Gap> gaps) {}

    /** Needs with a proposal under way take no part. */
    void make() {
        Live live = pool.now();
        Set<Long> busy = new HashSet<>(Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select distinct need_id from assistance_match"
                                + " where state in ('proposed', 'need-accepted', 'offer-accepted')")
                        .query(Long.class)
                        .list())));
        List<Need> waiting = live.needs().entrySet().stream()
                .filter(each -> !busy.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Map<String, Integer> taken = taken(live);
        Map<String, Match> suggested = new HashMap<>();
        new Round(live.matching())
                .suggest(waiting, taken)
                .forEach(match -> suggested.put(match.need().id(), match));
        Set<String> used = used(live, taken, suggested);
        var gaps = new Gaps(live.matching());
        List<KeptNeed> needs = waiting.stream()
                .map(need -> kept(need, suggested.get(need.id()), gaps, used))
                .toList();
        transaction.executeWithoutResult(status -> keep(live.matching(), needs));
        idle.workOut(live);
    }

    private Map<String, Integer> taken(Live live) {
        Map<String, Integer> taken = new HashMap<>();
        Map<Long, Integer> places = Objects.requireNonNull(
                transaction.execute(status -> store.taken(live.offers().keySet())));
        places.forEach((offer, times) ->
                taken.put(Objects.requireNonNull(live.offers().get(offer)).id(), times));
        return taken;
    }

    /** Offers that have no place left after the round. */
    private static Set<String> used(Live live, Map<String, Integer> taken, Map<String, Match> suggested) {
        Map<String, Integer> all = new HashMap<>(taken);
        suggested.values().forEach(match -> all.merge(match.offer().id(), 1, Integer::sum));
        Set<String> used = new HashSet<>();
        live.offers().values().forEach(offer -> {
            var left = offer.help().quantity();
            if (left != null && all.getOrDefault(offer.id(), 0) >= Math.floor(left.amount())) {
                used.add(offer.id());
            }
        });
        return used;
    }

    private static KeptNeed kept(Need need, @Nullable Match match, Gaps gaps, Set<String> used) {
        long key = EngineRecords.key(need.id());
        return match == null
                ? new KeptNeed(key, null, 0, null, gaps.of(need, used))
                : new KeptNeed(
                        key,
                        EngineRecords.key(match.offer().id()),
                        match.score().total(),
                        match.band(),
                        List.of());
    }

    private void keep(Matching matching, List<KeptNeed> needs) {
        jdbc.sql("delete from match_round").update();
        long round = jdbc.sql("""
                        insert into match_round (made_at, engine_version, weights_version) values (:now, :engine, :weights)
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("engine", Matching.ENGINE)
                .param("weights", matching.weights().version())
                .query(Long.class)
                .single();
        for (KeptNeed each : needs) {
            Band band = each.band();
            jdbc.sql("""
                            insert into match_round_need (round_id, need_id, offer_id, score, band, gaps)
                            values (:round, :need, :offer, :score, :band, :gaps::jsonb)
                            """)
                    .param("round", round)
                    .param("need", each.need())
                    .param("offer", each.offer(), Types.BIGINT)
                    .param("score", each.score())
                    .param("band", band == null ? null : band.name().toLowerCase(Locale.ROOT), Types.VARCHAR)
                    .param("gaps", json.writeValueAsString(each.gaps()))
                    .update();
        }
    }

    Optional<Kept> last() {
        return jdbc.sql("select id, made_at from match_round order by id desc limit 1")
                .query((row, index) ->
                        new Kept(row.getLong("id"), row.getTimestamp("made_at").toInstant(), needs(row.getLong("id"))))
                .optional();
    }

    private List<KeptNeed> needs(long round) {
        return jdbc.sql(
                        "select need_id, offer_id, score, band, gaps::text from match_round_need where round_id = :round"
                                + " order by need_id")
                .param("round", round)
                .query((row, index) -> {
                    String band = row.getString("band");
                    return new KeptNeed(
                            row.getLong("need_id"),
                            (Long) row.getObject("offer_id"),
                            row.getDouble("score"),
                            band == null ? null : Band.valueOf(band.toUpperCase(Locale.ROOT)),
                            List.of(json.readValue(row.getString("gaps"), Gap[].class)));
                })
                .list();
    }
}
