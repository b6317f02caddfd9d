package org.suivi.cooperation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Accounts;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/**
 * The front door to what institutions and organisations tell beside States: each in its own name, about one State, which alone can make a
 * need of it.
 */
@Service
@Transactional
public class RaisedChallenges {

    private final Sight sight;
    private final HouseStore store;
    private final TextStore texts;
    private final StatedNeeds needs;
    private final Parties parties;
    private final Mechanisms mechanisms;
    private final Accounts accounts;

    RaisedChallenges(
            Sight sight,
            HouseStore store,
            TextStore texts,
            StatedNeeds needs,
            Parties parties,
            Mechanisms mechanisms,
            Accounts accounts) {
        this.sight = sight;
        this.store = store;
        this.texts = texts;
        this.needs = needs;
        this.parties = parties;
        this.mechanisms = mechanisms;
        this.accounts = accounts;
    }

    /** Those in whose name the actor may tell what stands in the way in a State; on the pages of a national system too. */
    @Transactional(readOnly = true)
    public List<Party> raisedBy(Actor actor) {
        return Stream.of(between(actor))
                .flatMap(person -> parties.actedForBy(person, Permission.RAISE_CHALLENGES).stream())
                .filter(party -> party.kind().speaksBesideStates())
                .toList();
    }

    /** Begins a draft, which nobody but its institution reads. */
    public long raise(Actor actor, long party, Challenge challenge) {
        if (raisedBy(actor).stream().noneMatch(each -> each.id() == party)) {
            throw new Refused("house.no-party");
        }
        challenge.check();
        check(challenge);
        return texts.begin(between(actor), Entity.CHALLENGE, party, challenge.facts(), challenge);
    }

    /** Institutions take part between countries, and in no national system. */
    private Actor between(Actor actor) {
        return actor.system() == null
                ? actor
                : accounts.actor(actor.account(), null).orElse(actor);
    }

    /** It is about one State, and about no recommendation to another. */
    void check(Challenge challenge) {
        boolean isAboutOne = challenge.countries().size() == 1
                && challenge.countries().stream().allMatch(this::isState)
                && challenge.links().stream()
                        .allMatch(link -> challenge.countries().contains(link.system()));
        if (!isAboutOne) {
            throw new Refused("challenge.no-country");
        }
    }

    private boolean isState(String code) {
        return mechanisms.directory().stateWithCode(code).isPresent()
                || parties.withCode(code).filter(Party::isState).isPresent();
    }

    boolean isRaised(HouseRecord record) {
        return parties.withId(record.party()).kind().speaksBesideStates();
    }

    /**
     * A need of the actor's State that comes from what an institution told of that State, or the one that was begun so before. The
     * challenge stays as it is: what a State drafts is nobody else's to know of.
     */
    public long ask(Actor actor, long id) {
        HouseRecord record = store.find(sight.of(actor), Entity.CHALLENGE, id);
        if (!mayAsk(actor, record)) {
            throw new NotAllowed("problem.not-allowed");
        }
        Challenge challenge = content(record);
        List<Link> links = Stream.concat(Stream.of(Link.from(record)), challenge.links().stream())
                .toList();
        return needs.beginOnce(actor, challenge.asNeed(store.today(), links));
    }

    /** The needs of the actor's State that come from it and are not over. */
    @Transactional(readOnly = true)
    public List<HouseRecord> askedFrom(Actor actor, HouseRecord record) {
        return needs.onWork(actor, Link.from(record));
    }

    /** Whether the actor answers for the State that a shared one is about. */
    boolean mayAsk(Actor actor, HouseRecord record) {
        Optional<Party> state = sight.draftsFor(actor);
        return record.state() == ChallengeState.SHARED
                && isRaised(record)
                && state.filter(own -> sight.of(actor).asks().contains(own.id()))
                        .filter(own ->
                                content(record).countries().contains(own.draft().code()))
                        .isPresent();
    }

    private Challenge content(HouseRecord record) {
        return store.said(record, Challenge.class);
    }
}
