package org.suivi.matches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.AfterCommit;
import org.suivi.matching.Matching;
import org.suivi.matching.Need;
import org.suivi.matching.Offer;
import org.suivi.matching.Weights;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.parties.Parties;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.taxonomies.Taxonomies;

/**
 * All that others did as the engine wants it, kept in memory beside what is live. Where there is much of it, a change is heard of
 * within a minute; nobody waits for it.
 */
@Component
class PrecedentPool {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int READ_WHILE_WAITING = 500;
    private static final String HEARD = "practice|challenge|project|party|term|state";

    private final List<Precedents> sources;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final Mechanisms mechanisms;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Kept last;

    PrecedentPool(
            ObjectProvider<Precedents> sources,
            Parties parties,
            Taxonomies taxonomies,
            Mechanisms mechanisms,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sources = sources.orderedStream().toList();
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.mechanisms = mechanisms;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What was done elsewhere, ready to be asked; challenges are in it as what asks too. */
    record Done(
            Matching matching,
            Map<String, Precedent> precedents,
            Map<String, Offer> offers,
            Map<String, Need> challenges) {

        Precedent precedent(String id) {
            return Objects.requireNonNull(precedents.get(id));
        }

        /** Nobody is told of what it did itself, nor of what one did whom it does not want. */
        boolean isForeignTo(Need need, String id) {
            return precedent(id).involved().stream()
                    .map(String::valueOf)
                    .noneMatch(party -> party.equals(need.owner().id())
                            || need.asking().excluded().contains(party));
        }
    }

    private record Kept(Done done, int changes, Instant at) {}

    Done now() {
        Kept kept = last;
        boolean mayWait = kept == null || kept.done().precedents().size() <= READ_WHILE_WAITING;
        return kept == null || (mayWait && !isFresh(kept)) ? renewed() : kept.done();
    }

    /** Reads everything anew where something changed. */
    synchronized Done renewed() {
        Kept kept = last;
        if (kept != null && isFresh(kept)) {
            return kept.done();
        }
        int seen = changes.get();
        Done done = Objects.requireNonNull(transaction.execute(status -> read(kept)));
        last = new Kept(done, seen, clock.instant());
        return done;
    }

    private Done read(@Nullable Kept before) {
        var engine = new EngineRecords(
                taxonomies.vocabulary(), mechanisms.directory().states(), parties.all(), Map.of());
        Map<String, Precedent> precedents = new HashMap<>();
        Map<String, Offer> offers = new HashMap<>();
        Map<String, Need> challenges = new HashMap<>();
        for (Precedents source : sources) {
            for (Precedent precedent : source.all()) {
                Offer offer = engine.precedent(precedent);
                precedents.put(offer.id(), precedent);
                offers.put(offer.id(), offer);
                if (precedent.kind() == Precedent.Kind.CHALLENGE) {
                    challenges.put(offer.id(), engine.challenge(precedent));
                }
            }
        }
        Matching matching = before == null
                ? new Matching(Weights.bundled(), offers.values(), challenges.values())
                : before.done().matching().renewed(offers.values(), challenges.values());
        return new Done(matching, precedents, offers, challenges);
    }

    /** What the actor may see of some of one kind, by their keys. */
    Map<Long, Precedent.Shown> among(Actor actor, Precedent.Kind kind, Collection<Long> ids) {
        Map<Long, Precedent.Shown> shown = new HashMap<>();
        sources.forEach(source -> shown.putAll(source.among(actor, kind, ids)));
        return shown;
    }

    @EventListener
    void hear(Change change) {
        if (change.subject().type().matches(HEARD)) {
            AfterCommit.run(this::forget);
        }
    }

    /** The next one who asks reads what there is now. */
    void forget() {
        changes.incrementAndGet();
    }

    private boolean isFresh(Kept kept) {
        return kept.changes() == changes.get() && kept.at().plus(LIFE).isAfter(clock.instant());
    }
}
