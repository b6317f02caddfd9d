package org.suivi.matches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.matches.LivePool.Live;
import org.suivi.matching.Band;
import org.suivi.matching.Match;
import org.suivi.matching.Matching;
import org.suivi.shared.Actor;
import org.suivi.shared.Refused;

/**
 * Looks each night for strong matches that were not there before. Only needs and offers that changed since are compared with all
 * others; a pair that was proposed once is not suggested again.
 */
@Component
public class Rematching {

    private static final Logger log = LoggerFactory.getLogger(Rematching.class);

    /** So many suggestions a need or an offer gets in one night. */
    private static final int BEST = 5;

    private final LivePool pool;
    private final MatchStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Rematching(LivePool pool, MatchStore store, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.pool = pool;
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Pair(long need, long offer) {}

    /** How many suggestions are new. */
    public int run() {
        Live live = pool.now();
        String numbers = Matching.ENGINE + "/" + live.matching().weights().version();
        Set<Long> changed = changed(live, numbers);
        Map<Pair, Match> strong = strong(live, changed);
        Set<Pair> known = known();
        List<Match> fresh = strong.entrySet().stream()
                .filter(each -> !known.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        int made = fresh.stream().mapToInt(match -> suggest(live, match)).sum();
        transaction.executeWithoutResult(status -> note(live, changed, numbers));
        log.info("{} needs and offers were new or changed, {} matches are suggested", changed.size(), made);
        return made;
    }

    /** What is live and was not seen in this version and with these numbers. */
    private Set<Long> changed(Live live, String numbers) {
        Map<Long, Integer> seen = new HashMap<>();
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "select record_id, version from match_seen where numbers = :numbers")
                .param("numbers", numbers)
                .query(row -> {
                    seen.put(row.getLong("record_id"), row.getInt("version"));
                }));
        Set<Long> changed = new HashSet<>();
        live.versions().forEach((id, version) -> {
            if (!version.equals(seen.get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    private static Map<Pair, Match> strong(Live live, Set<Long> changed) {
        Map<Pair, Match> strong = new HashMap<>();
        for (long id : changed) {
            List<Match> found = new ArrayList<>();
            live.need(id)
                    .ifPresent(
                            need -> found.addAll(live.matching().shownFor(need).matches()));
            live.offer(id).ifPresent(offer -> found.addAll(live.matching().needsFor(offer)));
            found.stream()
                    .filter(match -> match.band() == Band.STRONG && !live.tellsWho(match.need(), match.offer()))
                    .limit(BEST)
                    .forEach(match -> strong.put(pair(match), match));
        }
        return strong;
    }

    private static Pair pair(Match match) {
        return new Pair(
                EngineRecords.key(match.need().id()),
                EngineRecords.key(match.offer().id()));
    }

    /** Pairs that are suggested or were proposed; what only was suggested and ended may come again. */
    private Set<Pair> known() {
        return new HashSet<>(Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select need_id, offer_id from assistance_match where state = 'suggested' or state = 'withdrawn'"
                                + " or proposed_at is not null")
                .query((row, index) -> new Pair(row.getLong("need_id"), row.getLong("offer_id")))
                .list())));
    }

    private int suggest(Live live, Match match) {
        try {
            transaction.executeWithoutResult(
                    status -> store.add(Actor.suivi(null), Pairing.found(live.matching(), match, MatchOrigin.ENGINE)));
            return 1;
        } catch (Refused proposedMeanwhile) {
            return 0;
        }
    }

    private void note(Live live, Set<Long> changed, String numbers) {
        List<Long> ids = List.copyOf(changed);
        jdbc.sql("""
                        insert into match_seen (record_id, version, numbers)
                        select id, version, :numbers
                        from unnest(string_to_array(:ids, ',')::bigint[], string_to_array(:versions, ',')::int[])
                            as known(id, version)
                        on conflict (record_id) do update set version = excluded.version, numbers = excluded.numbers
                        """)
                .param("numbers", numbers)
                .param("ids", String.join(",", ids.stream().map(String::valueOf).toList()))
                .param(
                        "versions",
                        String.join(
                                ",",
                                ids.stream()
                                        .map(id ->
                                                String.valueOf(live.versions().get(id)))
                                        .toList()))
                .update();
    }
}
