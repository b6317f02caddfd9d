package org.suivi.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to offers: ministries draft, the party submits; States and United Nations entities publish them themselves, others after a look of the desk. */
@Service
@Transactional
public class Offers {

    /** How long the desk has for an offer that does not publish itself. */
    static final String CHECK = "check-offer";

    private final Sight sight;
    private final HouseStore store;
    private final TextStore texts;
    private final StateEvents transitions;
    private final Parties parties;
    private final TimeLimits limits;

    Offers(
            Sight sight,
            HouseStore store,
            TextStore texts,
            StateEvents transitions,
            Parties parties,
            TimeLimits limits) {
        this.sight = sight;
        this.store = store;
        this.texts = texts;
        this.transitions = transitions;
        this.parties = parties;
        this.limits = limits;
    }

    /**
     * One offer as a reader sees it.
     *
     * @param clock how long the desk has for it; null where it does not wait for the desk
     */
    public record Seen(
            HouseRecord record,
            Offer offer,
            Party party,
            List<RecordState> moves,
            List<StateEvent> events,
            @Nullable RunningClock clock,
            boolean mayWrite,
            boolean maySayWhoSees) {}

    @Transactional(readOnly = true)
    public Seen withId(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.OFFER, id);
        return new Seen(
                record,
                content(record),
                parties.withId(record.party()),
                record.movesFor(reader),
                transitions.of(reader, record),
                clock(record),
                record.isWritableBy(reader),
                record.isShownBy(reader));
    }

    private @Nullable RunningClock clock(HouseRecord record) {
        Instant submitted = record.times().submitted();
        return record.state() != OfferState.SUBMITTED || submitted == null
                ? null
                : limits.running(CHECK, submitted, store.today());
    }

    /** The parties in whose name the actor may write; those that it may submit for first. */
    @Transactional(readOnly = true)
    public List<Party> writtenBy(Actor actor) {
        return Stream.of(Permission.OFFER_ASSISTANCE, Permission.DRAFT_ASSISTANCE)
                .flatMap(permission -> parties.actedForBy(actor, permission).stream())
                .distinct()
                .toList();
    }

    public long begin(Actor actor, long party, Offer offer) {
        offer.check();
        if (writtenBy(actor).stream().noneMatch(each -> each.id() == party)) {
            throw new Refused("house.no-party");
        }
        Offer whole = expiring(offer);
        return texts.begin(actor, Entity.OFFER, party, whole.facts(), whole);
    }

    /** What is on offer may be changed while it is; that confirms it too. */
    public void change(Actor actor, long id, int version, Offer offer) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.OFFER, id);
        record.mustBeWritable(reader, version);
        offer.check();
        boolean isShown = record.state() != OfferState.DRAFT && record.state() != OfferState.UNPUBLISHED;
        if (isShown && !offer.missing().isEmpty()) {
            throw new Refused("need.incomplete", offer.missing().size());
        }
        Offer whole = expiring(offer);
        texts.amend(actor, record, version, whole.facts(), whole);
        if (record.state() == OfferState.STALE && !isOver(whole)) {
            store.move(reader, record, OfferState.ACTIVE, Why.NONE);
        }
        keepInStep(id);
    }

    /**
     * Takes what one need usually takes, as far as there is so much left: an agreement was made. The owner says otherwise by changing the
     * offer.
     *
     * @return how much was taken, in the unit of the offer
     */
    public int take(long id) {
        HouseRecord record = store.locked(id);
        Offer offer = content(record);
        Integer left = offer.capacity().left();
        int taken = left == null ? 0 : Math.min(left, offer.capacity().unit().usual());
        if (left != null && taken > 0) {
            count(record, offer, left, left - taken);
        }
        return taken;
    }

    /** What was taken is there again, but never more than there is in all. */
    public void giveBack(long id, int taken) {
        HouseRecord record = store.locked(id);
        Offer offer = content(record);
        Integer left = offer.capacity().left();
        Integer total = offer.capacity().total();
        if (left != null && total != null && taken > 0 && left < total) {
            count(record, offer, left, Math.min(total, left + taken));
        }
    }

    private void count(HouseRecord record, Offer offer, int before, int after) {
        texts.count(record, before, after, offer.left(after));
        keepInStep(record.id());
    }

    public void move(Actor actor, long id, int version, OfferState to, @Nullable String note) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.OFFER, id);
        record.mustBe(version);
        Offer offer = content(record);
        if (to == OfferState.SUBMITTED && !offer.missing().isEmpty()) {
            throw new Refused("need.incomplete", offer.missing().size());
        }
        boolean isGivenBack = to == OfferState.DRAFT && record.state() == OfferState.SUBMITTED;
        if ((to == OfferState.UNPUBLISHED || isGivenBack) && (note == null || note.isBlank())) {
            throw new Refused("house.say-why");
        }
        boolean isBack = to == OfferState.ACTIVE && record.state() != OfferState.SUBMITTED;
        if (isBack && isOver(offer)) {
            throw new Refused("offer.nothing-left");
        }
        store.move(reader, record, to, new Why(null, note));
        if (to == OfferState.SUBMITTED && publishesItself(parties.withId(record.party()))) {
            HouseRecord submitted = store.find(reader, Entity.OFFER, id);
            store.move(sight.of(Actor.suivi(null)), submitted, OfferState.ACTIVE, Why.NONE);
        }
        if (isBack) {
            store.confirm(actor, store.find(reader, Entity.OFFER, id));
        }
    }

    private boolean isOver(Offer offer) {
        Integer left = offer.capacity().left();
        return (left != null && left == 0)
                || (offer.when().expires() != null && offer.when().expires().isBefore(store.today()));
    }

    private static boolean publishesItself(Party party) {
        return party.isState() || party.kind() == PartyKind.UN_ENTITY;
    }

    /** What nothing is left of is used up, and on offer again once there is more. */
    private void keepInStep(long id) {
        HouseRecord record = store.any(id);
        Integer left = content(record).capacity().left();
        boolean isEmpty = left != null && left == 0;
        Reader suivi = sight.of(Actor.suivi(null));
        if (record.state() == OfferState.ACTIVE && isEmpty) {
            store.move(suivi, record, OfferState.EXHAUSTED, Why.NONE);
        } else if (record.state() == OfferState.EXHAUSTED && !isEmpty) {
            store.move(suivi, record, OfferState.ACTIVE, Why.NONE);
        }
    }

    private Offer expiring(Offer offer) {
        return offer.expiring(
                store.today().plusDays(limits.days("offer-life")),
                store.today().plusDays(limits.days("offer-longest")));
    }

    private Offer content(HouseRecord record) {
        return store.said(record, Offer.class);
    }
}
