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
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * The front door to challenges: a State's are drafted on its work, approved and shared by its national focal point; an institution or
 * organisation tells in its own name what stands in the way in a State, and the desk looks it through before it is shared.
 */
@Service
@Transactional
public class Challenges {

    /** How long the desk has for what an institution submitted. */
    static final String CHECK = "check-challenge";

    private final Sight sight;
    private final HouseStore store;
    private final TextStore texts;
    private final StateEvents transitions;
    private final StatedNeeds needs;
    private final Parties parties;
    private final RaisedChallenges raised;
    private final TimeLimits limits;

    Challenges(
            Sight sight,
            HouseStore store,
            TextStore texts,
            StateEvents transitions,
            StatedNeeds needs,
            Parties parties,
            RaisedChallenges raised,
            TimeLimits limits) {
        this.sight = sight;
        this.store = store;
        this.texts = texts;
        this.transitions = transitions;
        this.needs = needs;
        this.parties = parties;
        this.raised = raised;
        this.limits = limits;
    }

    /**
     * One challenge as a reader sees it.
     *
     * @param clock how long the desk has for it; null where it does not wait for the desk
     */
    public record Seen(
            HouseRecord record,
            Challenge challenge,
            Party party,
            List<RecordState> moves,
            List<StateEvent> events,
            @Nullable RunningClock clock,
            May may) {

        /** Whether an institution or organisation tells it, beside the State that it is about. */
        public boolean isRaised() {
            return party.kind().speaksBesideStates();
        }
    }

    /**
     * What a reader may do with it.
     *
     * @param keep answer for it in the name of its owner
     * @param match see what it could learn from: while it is shared, its owner and the desk
     * @param sayWhoSees choose its level, or as the desk a higher one
     * @param ask begin a need of the own State with what an institution told of that State
     */
    public record May(boolean write, boolean keep, boolean match, boolean sayWhoSees, boolean ask) {}

    @Transactional(readOnly = true)
    public Seen withId(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.CHALLENGE, id);
        Challenge challenge = content(record);
        boolean mayMatch = record.state() == ChallengeState.SHARED && (reader.isDesk() || record.isOf(reader));
        return new Seen(
                record,
                challenge,
                parties.withId(record.party()),
                record.movesFor(reader),
                transitions.of(reader, record),
                clock(record),
                new May(
                        record.isWritableBy(reader),
                        record.isOf(reader),
                        mayMatch,
                        record.isShownBy(reader),
                        raised.mayAsk(actor, record)));
    }

    private @Nullable RunningClock clock(HouseRecord record) {
        Instant submitted = record.times().submitted();
        return record.state() != ChallengeState.SUBMITTED || submitted == null
                ? null
                : limits.running(CHECK, submitted, store.today());
    }

    /** Begins a draft with what the record that it is told on is about; what is only suggested for a need is left to whoever writes. */
    public long begin(Actor actor, Need from) {
        Party state = sight.stateOf(actor);
        List<Integer> suggested = from.what().suggested();
        var challenge = new Challenge(
                from.words().title(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                from.what().themes().stream()
                        .filter(term -> !suggested.contains(term))
                        .toList(),
                Stream.ofNullable(from.what().function())
                        .filter(term -> !suggested.contains(term))
                        .toList(),
                null,
                from.origin().links(),
                null,
                List.of(state.draft().code()),
                "");
        return texts.begin(actor, Entity.CHALLENGE, state.id(), challenge.facts(), challenge);
    }

    public void change(Actor actor, long id, int version, Challenge challenge) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.CHALLENGE, id);
        record.mustBeWritable(reader, version);
        challenge.check();
        boolean isRaised = raised.isRaised(record);
        Challenge said = isRaised ? challenge : challenge.in(content(record).countries());
        if (isRaised) {
            raised.check(said);
        }
        boolean isShared = record.state() == ChallengeState.SHARED || record.state() == ChallengeState.STALE;
        if (isShared && !said.missing().isEmpty()) {
            throw new Refused("need.incomplete", said.missing().size());
        }
        texts.save(actor, record, version, said.facts(), said);
        if (record.state() == ChallengeState.STALE) {
            store.move(reader, record, ChallengeState.SHARED, Why.NONE);
        }
    }

    /** The same without a word. */
    public void move(Actor actor, long id, int version, ChallengeState to) {
        move(actor, id, version, to, null);
    }

    /** A step on its way; turning it into a need has its own door. The desk says why it gives one back. */
    public void move(Actor actor, long id, int version, ChallengeState to, @Nullable String note) {
        Reader reader = sight.of(actor);
        HouseRecord record = known(reader, id, version);
        Challenge challenge = content(record);
        boolean mustBeWhole = to == ChallengeState.NFP_APPROVED || to == ChallengeState.SUBMITTED;
        if (mustBeWhole && !challenge.missing().isEmpty()) {
            throw new Refused("need.incomplete", challenge.missing().size());
        }
        if (to == ChallengeState.CONVERTED) {
            throw new Refused("house.move-not-allowed");
        }
        if (to == ChallengeState.RETURNED && (note == null || note.isBlank())) {
            throw new Refused("house.say-why");
        }
        store.move(reader, record, to, new Why(null, note));
    }

    /** A need begins with all that the challenge says; the two know each other from then on. */
    public long becomeNeed(Actor actor, long id, int version) {
        Reader reader = sight.of(actor);
        HouseRecord record = known(reader, id, version);
        record.mustBeMovable(reader, ChallengeState.CONVERTED);
        Challenge challenge = content(record);
        long need = needs.begin(actor, challenge.asNeed(store.today(), challenge.links()));
        Challenge become = challenge.become(need);
        texts.save(actor, record, version, become.facts(), become);
        store.move(reader, store.find(reader, Entity.CHALLENGE, id), ChallengeState.CONVERTED, Why.NONE);
        return need;
    }

    private HouseRecord known(Reader reader, long id, int version) {
        HouseRecord record = store.find(reader, Entity.CHALLENGE, id);
        record.mustBe(version);
        return record;
    }

    private Challenge content(HouseRecord record) {
        return store.said(record, Challenge.class);
    }
}
