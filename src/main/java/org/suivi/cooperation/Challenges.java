package org.suivi.cooperation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** The front door to challenges: drafted on a recommendation or an action, approved and shared by the national focal point. */
@Service
@Transactional
public class Challenges {

    private final Sight sight;
    private final HouseStore store;
    private final TextStore texts;
    private final StateEvents transitions;
    private final StatedNeeds needs;
    private final Parties parties;

    Challenges(
            Sight sight,
            HouseStore store,
            TextStore texts,
            StateEvents transitions,
            StatedNeeds needs,
            Parties parties) {
        this.sight = sight;
        this.store = store;
        this.texts = texts;
        this.transitions = transitions;
        this.needs = needs;
        this.parties = parties;
    }

    /**
     * One challenge as a reader sees it.
     *
     * @param mayMatch whether what it could learn from is shown: while it is shared, to its State and to the desk
     */
    public record Seen(
            HouseRecord record,
            Challenge challenge,
            Party party,
            List<RecordState> moves,
            List<StateEvent> events,
            boolean mayWrite,
            boolean mayMatch,
            boolean maySayWhoSees) {}

    @Transactional(readOnly = true)
    public Seen withId(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.CHALLENGE, id);
        return new Seen(
                record,
                content(record),
                parties.withId(record.party()),
                record.movesFor(reader),
                transitions.of(reader, record),
                record.isWritableBy(reader),
                record.state() == ChallengeState.SHARED && (reader.isDesk() || record.isOf(reader)),
                record.isShownBy(reader));
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
                null);
        return texts.begin(actor, Entity.CHALLENGE, state.id(), challenge.facts(), challenge);
    }

    public void change(Actor actor, long id, int version, Challenge challenge) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.CHALLENGE, id);
        record.mustBeWritable(reader, version);
        challenge.check();
        boolean isShared = record.state() == ChallengeState.SHARED || record.state() == ChallengeState.STALE;
        if (isShared && !challenge.missing().isEmpty()) {
            throw new Refused("need.incomplete", challenge.missing().size());
        }
        texts.save(actor, record, version, challenge.facts(), challenge);
        if (record.state() == ChallengeState.STALE) {
            store.move(reader, record, ChallengeState.SHARED, Why.NONE);
        }
    }

    /** A step on its way; turning it into a need has its own door. */
    public void move(Actor actor, long id, int version, ChallengeState to) {
        Reader reader = sight.of(actor);
        HouseRecord record = known(reader, id, version);
        Challenge challenge = content(record);
        if (to == ChallengeState.NFP_APPROVED && !challenge.missing().isEmpty()) {
            throw new Refused("need.incomplete", challenge.missing().size());
        }
        if (to == ChallengeState.CONVERTED) {
            throw new Refused("house.move-not-allowed");
        }
        store.move(reader, record, to, Why.NONE);
    }

    /** A need begins with all that the challenge says; the two know each other from then on. */
    public long becomeNeed(Actor actor, long id, int version) {
        Reader reader = sight.of(actor);
        HouseRecord record = known(reader, id, version);
        Challenge challenge = content(record);
        long need = needs.begin(actor, need(challenge));
        Challenge become = challenge.become(need);
        texts.save(actor, record, version, become.facts(), become);
        store.move(reader, store.find(reader, Entity.CHALLENGE, id), ChallengeState.CONVERTED, Why.NONE);
        return need;
    }

    private Need need(Challenge challenge) {
        return new Need(
                new Need.Words(
                        challenge.title(),
                        challenge.text(),
                        LocalizedText.EMPTY,
                        challenge.tried(),
                        LocalizedText.EMPTY),
                new Need.What(
                        challenge.themes().stream().limit(Need.MOST_THEMES).toList(),
                        List.of(),
                        challenge.functions().stream().findFirst().orElse(null),
                        List.of()),
                new Need.Whom(LocalizedText.EMPTY, null),
                NeedsFromWork.usualWindow(store.today(), null),
                new Need.Terms(
                        challenge.text().texts().keySet().stream()
                                .findFirst()
                                .map(List::of)
                                .orElse(List.of(Language.EN)),
                        Need.Funding.NONE_NEEDED,
                        null,
                        Need.Peers.NONE,
                        List.of()),
                new Need.Consent(true, false, false),
                new Need.Origin(challenge.links(), ""));
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
