package org.suivi.matches;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.matches.LivePool.Live;
import org.suivi.matches.RoundStore.KeptNeed;
import org.suivi.matching.Gaps;
import org.suivi.matching.Match;
import org.suivi.matching.Need;
import org.suivi.matching.Round;

/** Works out a round over all needs that wait and keeps it, with the causes of those that get nothing; only the last one is kept. */
@Component
class RoundMaking {

    private final LivePool pool;
    private final MatchStore store;
    private final IdleOffers idle;
    private final RoundStore rounds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RoundMaking(
            LivePool pool,
            MatchStore store,
            IdleOffers idle,
            RoundStore rounds,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.pool = pool;
        this.store = store;
        this.idle = idle;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

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
        List<KeptNeed> needs = waiting.parallelStream()
                .map(need -> kept(need, suggested.get(need.id()), gaps, used))
                .toList();
        transaction.executeWithoutResult(status -> rounds.keep(live.matching(), needs));
        idle.workOut(live);
    }

    private Map<String, Integer> taken(Live live) {
        Map<String, Integer> taken = new HashMap<>();
        Map<Long, Integer> places = Objects.requireNonNull(
                transaction.execute(status -> store.waiting(live.offers().keySet())));
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
}
