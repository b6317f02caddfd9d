package org.suivi.matches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.matches.MatchList.Row;
import org.suivi.matches.MatchRecord.Asker;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.matching.Explanation;
import org.suivi.matching.Gate;
import org.suivi.matching.Outcome;
import org.suivi.matching.Viewer;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;

/** The front door to one match as people read it: each side sees what the other lets it know, and no more. */
@Service
@Transactional(readOnly = true)
public class MatchPages {

    /** What others read where somebody declined for reasons of policy. */
    public static final String UNABLE = "UNABLE";

    private static final String POLICY = "POLICY";

    private final MatchSight sight;
    private final MatchStore store;
    private final MatchList list;
    private final Pairing pairing;
    private final StatedNeeds needs;
    private final Parties parties;
    private final Accounts accounts;
    private final StateEvents transitions;
    private final TimeLimits limits;
    private final Clock clock;

    MatchPages(
            MatchSight sight,
            MatchStore store,
            MatchList list,
            Pairing pairing,
            StatedNeeds needs,
            Parties parties,
            Accounts accounts,
            StateEvents transitions,
            TimeLimits limits,
            Clock clock) {
        this.sight = sight;
        this.store = store;
        this.list = list;
        this.pairing = pairing;
        this.needs = needs;
        this.parties = parties;
        this.accounts = accounts;
        this.transitions = transitions;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * One match as its reader may know it.
     *
     * @param asker who asks; null as long as the State does not want the reader to know
     * @param answering the parties for which the reader has to answer still
     * @param mayPropose whether it is only suggested, and the reader is who may take it up
     * @param mayBeginProject whether all agreed, and the reader is the State that asked or the desk
     * @param events where it stood when; by whom is left out, for a name would tell whose it is
     */
    public record Seen(
            Row row,
            @Nullable Party asker,
            Said said,
            List<SeenPart> parts,
            List<StateEvent> events,
            @Nullable RunningClock clock,
            List<Party> answering,
            boolean mayPropose,
            boolean mayWithdraw,
            boolean mayBeginProject) {}

    /**
     * One part of it: what is offered by whom, why it fits, and what they said.
     *
     * @param failing what shuts it out now and did not when it was proposed
     */
    public record SeenPart(
            Part part,
            @Nullable HouseRow offer,
            Party party,
            Said said,
            Explanation explanation,
            List<Explanation.Passed> failing) {

        public SeenPart {
            failing = List.copyOf(failing);
        }
    }

    /**
     * What a side said.
     *
     * @param reason a code of the vocabulary, or {@link #UNABLE}
     * @param contact who answered, once all agreed and the side lets it be known
     */
    public record Said(
            Reply reply, @Nullable String reason, @Nullable Contact contact) {}

    /** Whom to write to. */
    public record Contact(String name, String email) {}

    public Seen withId(Actor actor, long id) {
        Reader reader = sight.of(actor);
        MatchRecord match = sight.find(reader, id);
        Row row = list.rows(actor, reader, List.of(match)).get(0);
        Asker asker = match.asker();
        return new Seen(
                row,
                asker(reader, row),
                said(reader, match, asker.party(), asker.reply(), asker.reason(), contact(match, asker.account())),
                match.parts().stream().map(part -> seen(reader, row, part)).toList(),
                transitions.of(MatchRecord.ref(id)),
                clock(match),
                answering(reader, match),
                mayPropose(reader, match),
                mayWithdraw(reader, match),
                match.state() == MatchState.AGREED
                        && (reader.isDesk() || reader.asks().contains(asker.party())));
    }

    private SeenPart seen(Reader reader, Row row, Part part) {
        MatchRecord match = row.match();
        Party party = parties.withId(part.party());
        Viewer viewer = viewer(reader, match, part.party());
        Explanation kept = store.explanation(match.id(), part.nth(), viewer);
        Explanation now = now(match, part, viewer, kept);
        return new SeenPart(
                part,
                row.offers().stream()
                        .filter(offer -> offer.id() == part.offer())
                        .findFirst()
                        .orElse(null),
                party,
                said(reader, match, part.party(), part.reply(), part.reason(), contact(match, part.account())),
                now,
                now.gates().stream()
                        .filter(passed -> passed.outcome() == Outcome.FAIL && !isShut(kept, passed.gate()))
                        .toList());
    }

    /** While answers are waited for it is told as the records are now, and after that as it was then. */
    private Explanation now(MatchRecord match, Part part, Viewer viewer, Explanation kept) {
        boolean isOther = match.state().isRunning() && match.times().changed() != null;
        return isOther
                ? pairing.told(match.asker().need(), part.offer())
                        .map(told -> Objects.requireNonNull(told.get(viewer)))
                        .orElse(kept)
                : kept;
    }

    private static boolean isShut(Explanation kept, Gate gate) {
        return kept.gates().stream().anyMatch(passed -> passed.gate() == gate && passed.outcome() == Outcome.FAIL);
    }

    private static Viewer viewer(Reader reader, MatchRecord match, long party) {
        if (reader.isDesk()) {
            return Viewer.DESK;
        }
        if (reader.asks().contains(match.asker().party())) {
            return Viewer.NEED_OWNER;
        }
        return reader.offers().contains(party) ? Viewer.PROVIDER : Viewer.OTHERS;
    }

    /** A State that said yes lets itself be known to those whom it said it to. */
    private @Nullable Party asker(Reader reader, Row row) {
        Asker asker = row.match().asker();
        HouseRow need = row.need();
        boolean isKnown = reader.isDesk()
                || reader.owns(Entity.NEED, asker.party())
                || asker.reply() == Reply.ACCEPTED
                || (need != null && need.whose().party() != null);
        return isKnown ? parties.withId(asker.party()) : null;
    }

    private Said said(
            Reader reader,
            MatchRecord match,
            long party,
            Reply reply,
            @Nullable String reason,
            @Nullable Contact contact) {
        Entity side = party == match.asker().party() ? Entity.NEED : Entity.OFFER;
        boolean isTold = reader.seesRestricted(side, party);
        String shown = POLICY.equals(reason) && !isTold ? UNABLE : reason;
        boolean isShared = party != match.asker().party()
                || needs.consent(match.asker().need()).shareContact();
        return new Said(reply, shown, isTold || (isShared && isSide(reader, match)) ? contact : null);
    }

    /** People are told to those whom they would help or be helped by, not to those who look on. */
    private static boolean isSide(Reader reader, MatchRecord match) {
        return reader.asks().contains(match.asker().party())
                || match.parts().stream().anyMatch(part -> reader.offers().contains(part.party()));
    }

    private @Nullable Contact contact(MatchRecord match, @Nullable Long account) {
        boolean isAgreed = match.state() == MatchState.AGREED || match.state() == MatchState.CONVERTED;
        if (!isAgreed || account == null) {
            return null;
        }
        Account known = accounts.withId(account).filter(Account::isOpen).orElse(null);
        return known == null ? null : new Contact(known.name(), known.email());
    }

    private @Nullable RunningClock clock(MatchRecord match) {
        LocalDate due = list.due(match);
        return due == null
                ? null
                : new RunningClock(
                        MatchList.ANSWER,
                        limits.of(MatchList.ANSWER).name(),
                        due,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private List<Party> answering(Reader reader, MatchRecord match) {
        return MatchList.waiting(reader, match).stream().map(parties::withId).toList();
    }

    private static boolean mayPropose(Reader reader, MatchRecord match) {
        boolean isOwn = match.parts().size() == 1
                && reader.offers().contains(match.parts().get(0).party());
        return match.state() == MatchState.SUGGESTED
                && (reader.isDesk() || reader.asks().contains(match.asker().party()) || isOwn);
    }

    /** The desk stops anything that is not over; a side takes back what it said yes to. */
    static boolean mayWithdraw(Reader reader, MatchRecord match) {
        if (match.state() == MatchState.SUGGESTED) {
            return reader.isDesk();
        }
        boolean isOpen = match.state().isRunning() || match.state() == MatchState.AGREED;
        boolean saidYes =
                (reader.asks().contains(match.asker().party()) && match.asker().reply() == Reply.ACCEPTED)
                        || match.parts().stream()
                                .anyMatch(part -> part.reply() == Reply.ACCEPTED
                                        && reader.offers().contains(part.party()));
        return isOpen && (reader.isDesk() || saidYes);
    }
}
