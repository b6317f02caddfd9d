package org.suivi.matches;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Levels;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.matches.FriendsRound.Invited;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/**
 * The front door to the friends of a country: parties that the desk asks to help with a need that nobody took up in time. They read no
 * more of it than before: those whom its level shuts out are asked once the State let them read it by name. What comes of a yes is a
 * proposal like any other.
 */
@Service
@Transactional
public class Friends {

    private static final int LONGEST = 1_000;
    private static final String POLICY = "POLICY";

    private final MatchSight sight;
    private final FriendsStore store;
    private final StatedNeeds needs;
    private final Levels levels;
    private final Parties parties;
    private final HouseList house;
    private final FriendsOffers offers;
    private final DeclineReasons reasons;
    private final ApplicationEventPublisher events;

    Friends(
            MatchSight sight,
            FriendsStore store,
            StatedNeeds needs,
            Levels levels,
            Parties parties,
            HouseList house,
            FriendsOffers offers,
            DeclineReasons reasons,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.store = store;
        this.needs = needs;
        this.levels = levels;
        this.parties = parties;
        this.house = house;
        this.offers = offers;
        this.reasons = reasons;
        this.events = events;
    }

    /**
     * The last round for a need as its reader may know it: the desk and the State all of it, a party what it was asked and said.
     *
     * @param round null where none was called, or where the reader has no part in it
     * @param inviting whom the reader may invite; nobody where no round is to be called
     * @param answering the parties for which the reader has to answer still
     * @param mayLetRead whether the reader may let those read it who are shut out
     * @param offers what those who will help have on offer and can be proposed, for those who propose it
     */
    public record Seen(
            StatedNeeds.Seen need,
            @Nullable FriendsRound round,
            List<Party> inviting,
            List<Party> answering,
            boolean mayLetRead,
            List<HouseRow> offers) {

        public Seen {
            inviting = List.copyOf(inviting);
            answering = List.copyOf(answering);
            offers = List.copyOf(offers);
        }
    }

    @Transactional(readOnly = true)
    public Seen of(Actor actor, long id) {
        Reader reader = sight.of(actor);
        StatedNeeds.Seen need = needs.withId(actor, id);
        FriendsRound round = store.last(id).orElse(null);
        FriendsRound shown = round == null ? null : shown(reader, need, round);
        boolean isOpen = isOpen(need);
        boolean mayCall = reader.isDesk() && mayCall(need, round);
        return new Seen(
                need,
                shown,
                mayCall ? others(need) : List.of(),
                shown == null || !isOpen ? List.of() : answering(reader, shown),
                shown != null && isOpen && reader.asks().contains(need.record().party()),
                shown == null || !isOpen ? List.of() : offers.of(reader, shown));
    }

    /** The last rounds for some needs that the desk reads, by their needs. */
    @Transactional(readOnly = true)
    public Map<Long, FriendsRound> of(Actor actor, Collection<Long> ids) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        Set<Long> read = house.among(actor, Entity.NEED, ids).keySet();
        return store.last(read).stream().collect(Collectors.toMap(FriendsRound::need, Function.identity()));
    }

    /** Asks parties once for each time that a need came to be unmet. The desk's look at whom the State excluded is kept. */
    public void call(Actor actor, long id, int version, Set<Long> invited, String word) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        StatedNeeds.Seen need = needs.withId(actor, id);
        mustBe(need, version);
        if (!mayCall(need, store.last(id).orElse(null))) {
            throw new Refused("friends.called");
        }
        String said = word.strip();
        if (said.length() > LONGEST || said.indexOf('\0') >= 0) {
            throw new Refused("friends.word-wrong", LONGEST);
        }
        Set<Long> parties = others(need).stream().map(Party::id).collect(Collectors.toCollection(HashSet::new));
        parties.retainAll(invited);
        if (parties.isEmpty()) {
            throw new Refused("friends.nobody");
        }
        if (needs.exclusions(actor, id).stream().anyMatch(parties::contains)) {
            throw new Refused("friends.excluded");
        }
        store.invite(store.call(actor, id, need.record().times().since(), said), parties);
        events.publishEvent(new FriendsCalled(
                actor,
                FriendsCalled.ref(id),
                new FriendsCalled.Invitation(parties.stream().sorted().toList())));
    }

    /** The State lets those read its need, by name, who are asked and may not yet. */
    public void letRead(Actor actor, long id, int version) {
        Reader reader = sight.of(actor);
        StatedNeeds.Seen need = needs.withId(actor, id);
        FriendsRound round = store.last(id).orElseThrow(() -> new NotFound("problem.not-found"));
        if (!reader.asks().contains(need.record().party())) {
            throw new NotAllowed("problem.not-allowed");
        }
        Set<Long> named = new HashSet<>(levels.of(actor, Entity.NEED, id).named());
        named.addAll(round.shutOut());
        levels.show(actor, Entity.NEED, id, version, Level.NAMED, named);
    }

    /**
     * One party says whether it will help.
     *
     * @param reason a code of the vocabulary of reasons, for a no
     */
    public void answer(Actor actor, long id, int version, long party, boolean isYes, @Nullable String reason) {
        Reader reader = sight.of(actor);
        StatedNeeds.Seen need = needs.withId(actor, id);
        FriendsRound round = store.last(id).orElseThrow(() -> new NotFound("problem.not-found"));
        if (round.of(party).isEmpty() || !reader.offers().contains(party)) {
            throw new NotAllowed("problem.not-allowed");
        }
        mustBe(need, version);
        if (!isOpen(need)) {
            throw new Refused("friends.over");
        }
        Reply reply = isYes ? Reply.ACCEPTED : Reply.DECLINED;
        store.answer(actor, round, party, reply, isYes ? null : reasons.given(reason));
        events.publishEvent(
                new FriendsAnswered(actor, FriendsCalled.ref(id), new MatchAnswered.Answer(party, reply.code())));
    }

    private static @Nullable FriendsRound shown(Reader reader, StatedNeeds.Seen need, FriendsRound round) {
        if (reader.isDesk()) {
            return round;
        }
        if (need.isOwn()) {
            return round.with(round.invited().stream()
                    .map(each -> POLICY.equals(each.reason()) ? each.sayingOnly(MatchPages.UNABLE) : each)
                    .toList());
        }
        List<Invited> own = round.invited().stream()
                .filter(each -> reader.offers().contains(each.party()))
                .toList();
        return own.isEmpty() ? null : round.with(own);
    }

    /** Refuses what was said to another text than there is now. */
    private static void mustBe(StatedNeeds.Seen need, int version) {
        if (need.record().version() != version) {
            throw new Stale(FriendsCalled.ref(need.record().id()));
        }
    }

    private static boolean isOpen(StatedNeeds.Seen need) {
        NeedState state = (NeedState) need.record().state();
        return state.isTriaged() && state != NeedState.STALE;
    }

    private static boolean mayCall(StatedNeeds.Seen need, @Nullable FriendsRound last) {
        return need.record().state() == NeedState.UNMET_ESCALATED
                && (last == null || last.called().isBefore(need.record().times().since()));
    }

    private List<Party> others(StatedNeeds.Seen need) {
        return parties.all().stream()
                .filter(party -> party.id() != need.record().party())
                .toList();
    }

    private List<Party> answering(Reader reader, FriendsRound shown) {
        return shown.invited().stream()
                .filter(each -> each.reply() == Reply.OPEN && reader.offers().contains(each.party()))
                .map(each -> parties.withId(each.party()))
                .toList();
    }
}
