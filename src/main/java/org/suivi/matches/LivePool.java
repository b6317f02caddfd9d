package org.suivi.matches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.LiveRecord;
import org.suivi.cooperation.LiveRecords;
import org.suivi.database.AfterCommit;
import org.suivi.matching.Country;
import org.suivi.matching.Field;
import org.suivi.matching.Giving.Eligibility;
import org.suivi.matching.Matching;
import org.suivi.matching.Need;
import org.suivi.matching.Offer;
import org.suivi.matching.Weights;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.parties.Parties;
import org.suivi.shared.Change;
import org.suivi.taxonomies.Taxonomies;

/**
 * All live needs and offers as the engine wants them, kept in memory. Who asks after a change reads what changed; where there are many,
 * others go on meanwhile with what there was. What another node changed is heard of within a minute.
 */
@Component
class LivePool {

    private static final Duration LIFE = Duration.ofMinutes(1);

    /** Reading changes of so many takes no longer than somebody waits who just made one. */
    private static final int READ_WHILE_WAITING = 2_000;

    private static final String HEARD = "need|offer|party|term|state";

    private final LiveRecords records;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final Mechanisms mechanisms;
    private final ProviderRatings ratings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicInteger changes = new AtomicInteger();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept last;

    LivePool(
            LiveRecords records,
            Parties parties,
            Taxonomies taxonomies,
            Mechanisms mechanisms,
            ProviderRatings ratings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.mechanisms = mechanisms;
        this.ratings = ratings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One record with the version it was read in. */
    private record Known(
            int version, @Nullable Need need, @Nullable Offer offer) {}

    private record Kept(Live live, EngineRecords engine, Map<Long, Known> known, int changes, Instant at) {}

    /**
     * What is live, ready to be asked.
     *
     * @param countries all there are, whoever asks or offers
     */
    record Live(
            Matching matching,
            Map<Long, Need> needs,
            Map<Long, Offer> offers,
            Map<Long, Integer> versions,
            List<Country> countries) {

        Optional<Need> need(long id) {
            return Optional.ofNullable(needs.get(id));
        }

        Optional<Offer> offer(long id) {
            return Optional.ofNullable(offers.get(id));
        }

        /**
         * Whether an offer that few States are eligible for would tell which one asks, though it did not want to be named: a State that
         * is not named is told as one of its regional group.
         */
        boolean tellsWho(Need need, Offer offer) {
            Country country = need.owner().country();
            Eligibility eligibility = offer.giving().eligibility();
            boolean isNamed = !need.access().restricted().contains(Field.LINKS);
            return !isNamed && country != null && eligibility != null && eligibility.tellsWhich(country, countries);
        }
    }

    Live now() {
        Kept kept = last;
        if (kept != null && isFresh(kept)) {
            return kept.live();
        }
        if (kept == null || kept.known().size() <= READ_WHILE_WAITING) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return kept.live();
        }
        try {
            Kept meanwhile = last;
            return meanwhile != null && isFresh(meanwhile) ? meanwhile.live() : readAnew(meanwhile);
        } finally {
            reading.unlock();
        }
    }

    /** The next one who asks reads what changed. */
    void forget() {
        changes.incrementAndGet();
    }

    @EventListener
    void hear(Change change) {
        if (change.subject().type().matches(HEARD)) {
            AfterCommit.run(this::forget);
        }
    }

    private boolean isFresh(Kept kept) {
        return kept.changes() == changes.get() && kept.at().plus(LIFE).isAfter(clock.instant());
    }

    private Live readAnew(@Nullable Kept before) {
        int seen = changes.get();
        EngineRecords engine = engine();
        Kept same = before != null && before.engine().equals(engine) ? before : null;
        Map<Long, Known> known = same == null ? new HashMap<>() : new HashMap<>(same.known());
        LiveRecords.News news = news(known);
        known.keySet().removeAll(news.gone());
        news.changed().forEach(live -> known.put(live.record().id(), translated(engine, live)));
        boolean hasNews = !news.changed().isEmpty() || !news.gone().isEmpty();
        Live live = same == null || hasNews ? live(before, known, engine.countries()) : same.live();
        last = new Kept(live, engine, known, seen, clock.instant());
        return live;
    }

    private EngineRecords engine() {
        return Objects.requireNonNull(transaction.execute(status -> new EngineRecords(
                taxonomies.vocabulary(), mechanisms.directory().states(), parties.all(), ratings.all())));
    }

    private LiveRecords.News news(Map<Long, Known> known) {
        Map<Long, Integer> versions = versions(known);
        return Objects.requireNonNull(transaction.execute(status -> records.since(versions)));
    }

    private Known translated(EngineRecords engine, LiveRecord live) {
        int version = live.record().version();
        return live.record().entity() == Entity.NEED
                ? new Known(version, engine.need(live, records.need(live.record())), null)
                : new Known(version, null, engine.offer(live, records.offer(live.record())));
    }

    private static Live live(@Nullable Kept before, Map<Long, Known> known, List<Country> countries) {
        Map<Long, Need> needs = new HashMap<>();
        Map<Long, Offer> offers = new HashMap<>();
        known.forEach((id, one) -> {
            if (one.need() != null) {
                needs.put(id, one.need());
            } else if (one.offer() != null) {
                offers.put(id, one.offer());
            }
        });
        List<Offer> offered = List.copyOf(offers.values());
        List<Need> wanted = List.copyOf(needs.values());
        Matching matching = before == null
                ? new Matching(Weights.bundled(), offered, wanted)
                : before.live().matching().renewed(offered, wanted);
        return new Live(matching, needs, offers, versions(known), countries);
    }

    private static Map<Long, Integer> versions(Map<Long, Known> known) {
        return known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().version()));
    }
}
