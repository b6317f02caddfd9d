package org.suivi.matches;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.matches.MatchStore.Found;
import org.suivi.matches.MatchStore.Said;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** The front door to what becomes of matches: they are proposed, each side answers, and what all agreed to becomes a project. */
@Service
@Transactional
public class Matches {

    private static final String PROJECT_CANCELLED = "PROJECT_CANCELLED";

    private final MatchSight sight;
    private final MatchStore store;
    private final Pairing pairing;
    private final StatedNeeds needs;
    private final NeedsFollowing following;
    private final OffersFollowing places;
    private final DeclineReasons reasons;
    private final ApplicationEventPublisher events;

    Matches(
            MatchSight sight,
            MatchStore store,
            Pairing pairing,
            StatedNeeds needs,
            NeedsFollowing following,
            OffersFollowing places,
            DeclineReasons reasons,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.store = store;
        this.pairing = pairing;
        this.needs = needs;
        this.following = following;
        this.places = places;
        this.reasons = reasons;
        this.events = events;
    }

    /**
     * Proposes offers for a need: one, or the best set of several as it was shown. A side that proposes has said yes by that.
     *
     * @return the match
     */
    public long propose(Actor actor, long need, List<Long> offers) {
        Reader reader = sight.of(actor);
        needs.withId(actor, need);
        MatchOrigin origin = reader.isDesk() ? MatchOrigin.DESK : MatchOrigin.PARTY;
        Found found = pairing.found(need, offers, origin);
        MatchSide by = side(reader, found);
        if (by != MatchSide.NEED && pairing.tellsWho(need, offers)) {
            throw new Refused("match.tells-who");
        }
        MatchRecord match = store.move(actor, suggestion(actor, found), MatchState.PROPOSED, by, null);
        following.proposed(need);
        if (by == MatchSide.NEED) {
            accept(actor, match, found.asker().party(), by);
        } else if (by == MatchSide.OFFER) {
            accept(actor, match, found.parts().get(0).party(), by);
        }
        return match.id();
    }

    private static MatchSide side(Reader reader, Found found) {
        if (reader.isDesk()) {
            return MatchSide.DESK;
        }
        if (reader.asks().contains(found.asker().party())) {
            return MatchSide.NEED;
        }
        boolean isOwn = found.parts().size() == 1
                && reader.offers().contains(found.parts().get(0).party());
        if (!isOwn) {
            throw new NotAllowed("problem.not-allowed");
        }
        return MatchSide.OFFER;
    }

    /** What the engine suggested already is taken up; else it is suggested now by whoever proposes it. */
    private MatchRecord suggestion(Actor actor, Found found) {
        var pair = Map.of(
                "need", found.asker().need(), "offer", found.parts().get(0).offer());
        return store.where("m.need_id = :need and m.offer_id = :offer and m.state = 'suggested'", pair).stream()
                .filter(known -> known.parts().size() == found.parts().size())
                .findFirst()
                .orElseGet(() -> store.any(store.add(actor, found)).orElseThrow());
    }

    /**
     * One party says yes or no.
     *
     * @param reason a code of the vocabulary of reasons, for a no
     */
    public void answer(Actor actor, long id, int version, long party, boolean isYes, @Nullable String reason) {
        Reader reader = sight.of(actor);
        MatchRecord match = sight.find(reader, id);
        match.mustBe(version);
        MatchSide by = sideOf(reader, match, party);
        if (!match.state().isRunning() || reply(match, party) != Reply.OPEN) {
            throw new Refused("match.answered");
        }
        if (isYes) {
            accept(actor, match, party, by);
            return;
        }
        String given = reasons.given(reason);
        store.answer(actor, match, party, new Said(Reply.DECLINED, given));
        store.move(actor, match, MatchState.DECLINED, by, given);
        following.ended(match.asker().need());
    }

    private void accept(Actor actor, MatchRecord match, long party, MatchSide by) {
        store.answer(actor, match, party, new Said(Reply.ACCEPTED, null));
        MatchRecord answered = store.any(match.id()).orElseThrow();
        MatchState to = answered.byReplies();
        if (to == answered.state()) {
            store.touch(answered);
            return;
        }
        if (to == MatchState.AGREED) {
            keepWhy(answered);
        }
        MatchRecord moved = store.move(actor, answered, to, by, null);
        if (to == MatchState.AGREED) {
            following.agreed(moved);
            places.agreed(moved);
            events.publishEvent(moved.agreed());
        }
    }

    /** What all agreed to is told as it is then; a record may have been changed since it was proposed. */
    private void keepWhy(MatchRecord match) {
        if (match.times().changed() != null) {
            match.parts()
                    .forEach(part -> pairing.told(match.asker().need(), part.offer())
                            .ifPresent(told -> store.explain(match, part.nth(), told)));
        }
    }

    /** A side takes back what it proposed or accepted, or the desk stops it. */
    public void withdraw(Actor actor, long id, int version) {
        Reader reader = sight.of(actor);
        MatchRecord match = sight.find(reader, id);
        match.mustBe(version);
        if (!MatchPages.mayWithdraw(reader, match)) {
            throw new NotAllowed("problem.not-allowed");
        }
        MatchSide by = reader.isDesk()
                ? MatchSide.DESK
                : reader.asks().contains(match.asker().party()) ? MatchSide.NEED : MatchSide.OFFER;
        store.move(actor, match, MatchState.WITHDRAWN, by, null);
        following.fell(match);
        places.fell(match);
    }

    /** A project was made of a match that was agreed. */
    public void convert(long id) {
        MatchRecord match = store.any(id).orElseThrow(() -> new NotFound("problem.not-found"));
        store.move(Actor.suivi(null), match, MatchState.CONVERTED, MatchSide.PROJECT, null);
    }

    /** The project that was made of a match came to nothing: the match ends, and the same sides may find together again. */
    public void cancel(String number) {
        store.where("'TCC-MAT-' || lpad(m.id::text, 6, '0') = :number", Map.of("number", number)).stream()
                .filter(match -> match.state() == MatchState.CONVERTED)
                .forEach(match -> {
                    store.move(Actor.suivi(null), match, MatchState.WITHDRAWN, MatchSide.PROJECT, PROJECT_CANCELLED);
                    places.fell(match);
                });
    }

    /** Whether somebody agreed to help with a need and did not take that back. */
    @Transactional(readOnly = true)
    public boolean isAgreed(long need) {
        return store.count("m.need_id = :need and m.state in ('agreed', 'converted')", Map.of("need", need)) > 0;
    }

    /** The sides of a match that is agreed or was made a project, for the module that keeps projects. */
    @Transactional(readOnly = true)
    public MatchAgreed agreed(long id) {
        return store.any(id)
                .filter(match -> match.state() == MatchState.AGREED || match.state() == MatchState.CONVERTED)
                .orElseThrow(() -> new NotFound("problem.not-found"))
                .agreed();
    }

    /** What may be told of matches that became projects, by their identifiers; whose they are is for the caller to know. */
    @Transactional(readOnly = true)
    public Map<String, MatchTold> told(Collection<String> numbers) {
        return store
                .where(
                        "m.state = 'converted' and 'TCC-MAT-' || lpad(m.id::text, 6, '0') = any(string_to_array(:numbers, ','))",
                        Map.of("numbers", String.join(",", numbers)))
                .stream()
                .map(match -> new MatchTold(
                        match.number(),
                        match.judged().score(),
                        match.times().proposed(),
                        match.times().since()))
                .collect(Collectors.toMap(MatchTold::number, Function.identity()));
    }

    private static MatchSide sideOf(Reader reader, MatchRecord match, long party) {
        if (match.asker().party() == party && reader.asks().contains(party)) {
            return MatchSide.NEED;
        }
        boolean helps = match.parts().stream().anyMatch(part -> part.party() == party);
        if (helps && reader.offers().contains(party)) {
            return MatchSide.OFFER;
        }
        throw new NotAllowed("problem.not-allowed");
    }

    private static Reply reply(MatchRecord match, long party) {
        return match.asker().party() == party
                ? match.asker().reply()
                : match.parts().stream()
                        .filter(part -> part.party() == party)
                        .map(Part::reply)
                        .findFirst()
                        .orElse(Reply.DECLINED);
    }
}
