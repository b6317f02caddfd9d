package org.suivi.cooperation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.cooperation.Need.Elsewhere;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/** The front door to needs: a ministry drafts, the national focal point approves, the desk looks through them and opens them. */
@Service
@Transactional
public class StatedNeeds {

    private final Sight sight;
    private final HouseStore store;
    private final TextStore texts;
    private final StateEvents transitions;
    private final NeedClocks clocks;
    private final Parties parties;
    private final ApplicationEventPublisher events;

    StatedNeeds(
            Sight sight,
            HouseStore store,
            TextStore texts,
            StateEvents transitions,
            NeedClocks clocks,
            Parties parties,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.store = store;
        this.texts = texts;
        this.transitions = transitions;
        this.clocks = clocks;
        this.parties = parties;
        this.events = events;
    }

    /**
     * One need as a reader sees it.
     *
     * @param need for its owner with the parties it is not proposed to, which the desk asks for by itself
     * @param party null where the State did not agree that its name is said
     * @param moves what the reader can do with it now
     * @param amended since when it says something else than the desk looked through, for its owner and the desk
     * @param served how many recommendations it answers, also for those who do not see which
     */
    public record Seen(
            HouseRecord record,
            Need need,
            @Nullable Party party,
            String region,
            List<RecordState> moves,
            List<StateEvent> events,
            List<RunningClock> clocks,
            boolean isOwn,
            boolean mayWrite,
            boolean mayTranslate,
            @Nullable Instant amended,
            int served) {}

    @Transactional(readOnly = true)
    public Seen withId(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.NEED, id);
        Need need = content(record);
        Party party = parties.withId(record.party());
        boolean knows = reader.knows(party.id());
        return new Seen(
                record,
                reader.owns(Entity.NEED, party.id())
                        ? need
                        : knows ? need.withoutExclusions() : need.withoutRestricted(),
                knows || need.consent().nameParty() ? party : null,
                party.region(),
                moves(reader, record),
                transitions.of(reader, record),
                clocks.running(record),
                reader.owns(Entity.NEED, party.id()),
                record.isWritableBy(reader),
                record.isTranslatableBy(reader),
                knows && mayBeReturned(record) ? texts.amended(record).orElse(null) : null,
                need.served());
    }

    /** The parties that it is not proposed to: for its owner, and for the desk, whose look is kept in the audit log. */
    public List<Long> exclusions(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.NEED, id);
        if (!reader.seesRestricted(Entity.NEED, record.party())) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (!reader.owns(Entity.NEED, record.party())) {
            events.publishEvent(new ExclusionsRead(actor, Entity.NEED.ref(id)));
        }
        return content(record).terms().excluded();
    }

    /** The needs of the actor's State for this record that are not over. */
    @Transactional(readOnly = true)
    public List<HouseRecord> onWork(Actor actor, Link link) {
        return store.ownOf(sight.of(actor), Entity.NEED).stream()
                .filter(record -> record.state().isListed() && content(record).comesFrom(link))
                .toList();
    }

    /** Begins a draft in the name of the State that the actor drafts for. */
    public long begin(Actor actor, Need need) {
        Party state = sight.stateOf(actor);
        need.check();
        return texts.begin(actor, Entity.NEED, state.id(), need.facts(), need);
    }

    /** The need that was begun on the same record, which then serves also what else it is asked for now; else a new draft. */
    public long beginOnce(Actor actor, Need need) {
        List<HouseRecord> begun = onWork(actor, need.origin().links().get(0));
        if (begun.isEmpty()) {
            return begin(actor, need);
        }
        HouseRecord record = begun.get(0);
        Need wider = content(record).serving(need.origin().links());
        boolean isAtHome = ((NeedState) record.state()).isAtHome();
        if (isAtHome && record.isWritableBy(sight.of(actor)) && !wider.equals(content(record))) {
            texts.save(actor, record, record.version(), wider.facts(), wider);
        }
        return record.id();
    }

    /**
     * Other words or terms. What was submitted stays whole; a text other than the desk looked through is marked for it; once help was agreed
     * on, only other languages are written.
     */
    public void change(Actor actor, long id, int version, Need need) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.NEED, id);
        boolean isTranslated = record.isTranslatableBy(reader) && !record.isWritableBy(reader);
        if (isTranslated) {
            record.mustBe(version);
        } else {
            record.mustBeWritable(reader, version);
        }
        need.check();
        if (isTranslated && texts.isOther(record, need)) {
            throw new Refused("translation.only");
        }
        NeedState state = (NeedState) record.state();
        if (state.isAtHome() || isTranslated) {
            texts.save(actor, record, version, need.facts(), need);
            return;
        }
        if (!need.missing().isEmpty()) {
            throw new Refused("need.incomplete", need.missing().size());
        }
        texts.amend(actor, record, version, need.facts(), need);
        if (state.isTriaged() && need.isOtherText(content(record), texts.source(record))) {
            texts.mark(record, true);
        }
        if (state == NeedState.STALE) {
            store.move(reader, record, NeedState.OPEN, Why.NONE);
        }
    }

    /** The desk looked through what was changed since it was opened, and leaves it as it is. */
    public void lookThrough(Actor actor, long id, int version) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.NEED, id);
        if (!reader.isDesk()) {
            throw new NotAllowed("problem.not-allowed");
        }
        record.mustBe(version);
        if (texts.amended(record).isEmpty()) {
            throw new Refused("house.move-not-allowed");
        }
        texts.mark(record, false);
        events.publishEvent(new NeedLookedThrough(actor, Entity.NEED.ref(id)));
    }

    /** How the same request stands elsewhere, which its State may hear of until the need is over; its words stay as they are. */
    public void sayElsewhere(Actor actor, long id, int version, @Nullable Elsewhere now) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.NEED, id);
        if (!record.isOf(reader)) {
            throw new NotAllowed("problem.not-allowed");
        }
        record.mustBe(version);
        if (record.state().next().isEmpty()) {
            throw new Refused("house.move-not-allowed");
        }
        texts.note(actor, record, content(record).askedElsewhere(now));
    }

    /** A step on its way. What is submitted must be whole; what is given back or withdrawn says why. */
    public void move(Actor actor, long id, int version, NeedState to, @Nullable String note) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.NEED, id);
        record.mustBe(version);
        Need need = content(record);
        boolean isSubmittedAtOnce = record.state() == NeedState.DRAFT && to == NeedState.SUBMITTED;
        check(record, need, to, note);
        if (to == NeedState.RETURNED && mayBeReturned(record)) {
            texts.mark(record, false);
        }
        if (isSubmittedAtOnce) {
            store.move(reader, record, NeedState.NATIONAL_REVIEW, Why.NONE);
            record = store.find(reader, Entity.NEED, id);
        }
        store.move(reader, record, to, new Why(null, note));
    }

    /**
     * What proposals and the assistance that came of them make of a need. Where the need follows them by itself, Suivi is who moved it;
     * whether it was met is the State's to say.
     */
    public void become(Actor actor, long id, NeedState to, @Nullable String note) {
        HouseRecord record = store.any(id);
        boolean isByItself =
                record.state().moverTo(to).filter(Mover.PROPOSALS::equals).isPresent();
        store.move(sight.of(isByItself ? Actor.suivi(null) : actor), record, to, new Why(null, note));
    }

    /** The identifiers of those among some needs that everybody may read and whose State agreed to be named, by their keys. */
    @Transactional(readOnly = true)
    public Map<Long, String> openNumbers(Collection<Long> ids) {
        return store.publicAmong(ids).stream()
                .filter(record -> record.entity() == Entity.NEED
                        && content(record).consent().nameParty())
                .collect(Collectors.toMap(HouseRecord::id, HouseRecord::number));
    }

    /** What the State agreed to, for modules that bring the need to others. */
    @Transactional(readOnly = true)
    public Need.Consent consent(long id) {
        return content(store.any(id)).consent();
    }

    /** Where a need stands, for modules that have it move with something of theirs. */
    @Transactional(readOnly = true)
    public NeedState state(long id) {
        return (NeedState) store.any(id).state();
    }

    private void check(HouseRecord record, Need need, NeedState to, @Nullable String note) {
        if (to == NeedState.SUBMITTED && !need.missing().isEmpty()) {
            throw new Refused("need.incomplete", need.missing().size());
        }
        if (to == NeedState.OPEN
                && record.state() == NeedState.ACKNOWLEDGED
                && !need.consent().circulate()) {
            throw new Refused("need.no-consent");
        }
        if (to == NeedState.RETURNED
                && mayBeReturned(record)
                && texts.amended(record).isEmpty()) {
            throw new Refused("house.move-not-allowed");
        }
        boolean needsNote = to == NeedState.RETURNED
                || to == NeedState.WITHDRAWN
                || (to == NeedState.CLOSED && !record.state().code().endsWith("met"));
        if (needsNote && (note == null || note.isBlank())) {
            throw new Refused("house.say-why");
        }
    }

    /** A second return is made in a call; the desk says on which day it was. */
    public void returnAgain(Actor actor, long id, int version, String note, @Nullable String calledOn) {
        long returns = transitions.of(Entity.NEED.ref(id)).stream()
                .filter(event -> event.to().equals(NeedState.RETURNED.code()))
                .count();
        boolean hasCall = calledOn != null && calledOn.matches("\\d{4}-\\d{2}-\\d{2}");
        if (returns > 0 && !hasCall) {
            throw new Refused("need.second-return");
        }
        move(actor, id, version, NeedState.RETURNED, hasCall ? note.strip() + " (" + calledOn + ")" : note);
    }

    /** Brings a need to delivery over the steps of its table once help for it begins; one that stands elsewhere stays there. */
    public void deliver(long id) {
        Reader suivi = sight.of(Actor.suivi(null));
        for (NeedState step : List.of(NeedState.IN_MATCHING, NeedState.MATCHED, NeedState.IN_DELIVERY)) {
            HouseRecord record = store.any(id);
            if (record.state().moverTo(step).filter(Mover.PROPOSALS::equals).isPresent()) {
                store.move(suivi, record, step, Why.NONE);
            }
        }
    }

    /** Whether a text that was changed after the desk opened it lets the desk give it back. */
    private static boolean mayBeReturned(HouseRecord record) {
        NeedState state = (NeedState) record.state();
        return state.isTriaged() && state != NeedState.STALE;
    }

    /** Opens a need again whose help came to nothing, with the reason; one that stands elsewhere stays there. */
    public void reopen(long id, String note) {
        HouseRecord record = store.any(id);
        if (record.state() == NeedState.MATCHED || record.state() == NeedState.IN_DELIVERY) {
            store.move(sight.of(Actor.suivi(null)), record, NeedState.OPEN, new Why(null, note));
        }
    }

    private List<RecordState> moves(Reader reader, HouseRecord record) {
        List<RecordState> moves = record.movesFor(reader);
        if (mayBeReturned(record) && texts.amended(record).isEmpty()) {
            moves.remove(NeedState.RETURNED);
        }
        if (record.state() == NeedState.DRAFT && reader.asks().contains(record.party())) {
            moves.add(0, NeedState.SUBMITTED);
        }
        return moves;
    }

    Need content(HouseRecord record) {
        return store.said(record, Need.class);
    }
}
