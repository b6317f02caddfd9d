package org.suivi.matches;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.matches.MatchRecord.Asker;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.matching.Explanation;
import org.suivi.matching.Viewer;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;

/** The front door to what people read of matches: each side sees what the other lets it know, and no more. */
@Service
@Transactional(readOnly = true)
public class MatchPages {

    /** What others read where somebody declined for reasons of policy. */
    public static final String UNABLE = "UNABLE";

    static final String ANSWER = "answer-proposal";
    private static final String POLICY = "POLICY";
    private static final int PAGE_SIZE = 25;

    private final MatchSight sight;
    private final MatchStore store;
    private final HouseList house;
    private final StatedNeeds needs;
    private final Parties parties;
    private final Accounts accounts;
    private final StateEvents transitions;
    private final TimeLimits limits;
    private final Clock clock;

    MatchPages(
            MatchSight sight,
            MatchStore store,
            HouseList house,
            StatedNeeds needs,
            Parties parties,
            Accounts accounts,
            StateEvents transitions,
            TimeLimits limits,
            Clock clock) {
        this.sight = sight;
        this.store = store;
        this.house = house;
        this.needs = needs;
        this.parties = parties;
        this.accounts = accounts;
        this.transitions = transitions;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * One match in a list.
     *
     * @param need null where the reader may no longer see it
     * @param due until when an answer is waited for
     */
    public record Row(
            MatchRecord match,
            @Nullable HouseRow need,
            List<HouseRow> offers,
            boolean isWaitingForReader,
            @Nullable LocalDate due) {

        public Row {
            offers = List.copyOf(offers);
        }
    }

    /**
     * One match as its reader may know it.
     *
     * @param asker who asks; null as long as the State does not want the reader to know
     * @param answering the parties for which the reader has to answer still
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
            boolean mayWithdraw,
            boolean mayBeginProject) {}

    /** One part of it: what is offered by whom, why it fits, and what they said. */
    public record SeenPart(Part part, @Nullable HouseRow offer, Party party, Said said, Explanation explanation) {}

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

    /** The newest first. */
    public Page<Row> page(Actor actor, MatchFilter filter) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = new HashMap<>(MatchSight.parameters(reader));
        String condition = MatchSight.SEES;
        if (filter.state() != null) {
            condition += " and m.state = :state";
            parameters.put("state", filter.state().code());
        }
        if (filter.only() != null) {
            condition += " and " + filter.only().condition();
        }
        long total = store.count(condition, parameters);
        int page = (int) Math.max(1, Math.min(filter.page(), (total + PAGE_SIZE - 1) / PAGE_SIZE));
        parameters.put("size", PAGE_SIZE);
        parameters.put("from", (page - 1L) * PAGE_SIZE);
        List<MatchRecord> found =
                store.where(condition + " order by m.state_since desc, m.id desc limit :size offset :from", parameters);
        return new Page<>(rows(actor, reader, found), total, page, PAGE_SIZE);
    }

    /** Newest first, without counting; a match changes when its state does. */
    public List<Row> slice(Actor actor, HouseList.Slice slice) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = new HashMap<>(MatchSight.parameters(reader));
        parameters.putAll(slice.parameters());
        return rows(
                actor,
                reader,
                store.where(
                        MatchSight.SEES
                                + " and m.id < :before and m.state_since >= :since order by m.id desc limit :size",
                        parameters));
    }

    /** Those of some matches that the reader sees, for what found them in another way. */
    public List<Row> among(Actor actor, Collection<Long> ids) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = new HashMap<>(MatchSight.parameters(reader));
        parameters.put("ids", ids);
        return rows(actor, reader, store.where("m.id in (:ids) and " + MatchSight.SEES, parameters));
    }

    /** How many the reader sees in each state. */
    public Map<MatchState, Long> counts(Actor actor) {
        Map<String, Object> parameters = MatchSight.parameters(sight.of(actor));
        Map<MatchState, Long> counts = new EnumMap<>(MatchState.class);
        store.counts(MatchSight.SEES, parameters).forEach((state, hits) -> counts.put(MatchState.of(state), hits));
        return counts;
    }

    /** Those of one need or offer that the reader sees. */
    public List<Row> of(Actor actor, Entity entity, long record) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = new HashMap<>(MatchSight.parameters(reader));
        parameters.put("record", record);
        String its = entity == Entity.NEED
                ? "m.need_id = :record"
                : "exists (select 1 from match_part p where p.match_id = m.id and p.offer_id = :record)";
        return rows(
                actor,
                reader,
                store.where(
                        its + " and m.state <> 'suggested' and " + MatchSight.SEES + " order by m.id desc limit "
                                + PAGE_SIZE,
                        parameters));
    }

    public Seen withId(Actor actor, long id) {
        Reader reader = sight.of(actor);
        MatchRecord match = sight.find(reader, id);
        Row row = rows(actor, reader, List.of(match)).get(0);
        Asker asker = match.asker();
        return new Seen(
                row,
                asker(reader, row),
                said(reader, match, asker.party(), asker.reply(), asker.reason(), contact(match, asker.account())),
                match.parts().stream().map(part -> seen(reader, row, part)).toList(),
                transitions.of(MatchRecord.ref(id)),
                clock(match),
                answering(reader, match),
                mayWithdraw(reader, match),
                match.state() == MatchState.AGREED
                        && (reader.isDesk() || reader.asks().contains(asker.party())));
    }

    private List<Row> rows(Actor actor, Reader reader, List<MatchRecord> matches) {
        Map<Long, HouseRow> needs = house.among(
                actor,
                Entity.NEED,
                matches.stream().map(match -> match.asker().need()).toList());
        Map<Long, HouseRow> offers = house.among(
                actor,
                Entity.OFFER,
                matches.stream()
                        .flatMap(match -> match.parts().stream())
                        .map(Part::offer)
                        .toList());
        return matches.stream()
                .map(match -> new Row(
                        match,
                        needs.get(match.asker().need()),
                        match.parts().stream()
                                .map(part -> offers.get(part.offer()))
                                .filter(Objects::nonNull)
                                .toList(),
                        !waiting(reader, match).isEmpty(),
                        due(match)))
                .toList();
    }

    private SeenPart seen(Reader reader, Row row, Part part) {
        MatchRecord match = row.match();
        Party party = parties.withId(part.party());
        return new SeenPart(
                part,
                row.offers().stream()
                        .filter(offer -> offer.id() == part.offer())
                        .findFirst()
                        .orElse(null),
                party,
                said(reader, match, part.party(), part.reply(), part.reason(), contact(match, part.account())),
                store.explanation(match.id(), part.nth(), viewer(reader, match, part.party())));
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
                || reader.owns(asker.party())
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
        boolean isTold = reader.isDesk() || reader.owns(party);
        String shown = POLICY.equals(reason) && !isTold ? UNABLE : reason;
        boolean isShared = party != match.asker().party()
                || needs.consent(match.asker().need()).shareContact();
        return new Said(reply, shown, isTold || isShared ? contact : null);
    }

    private @Nullable Contact contact(MatchRecord match, @Nullable Long account) {
        boolean isAgreed = match.state() == MatchState.AGREED || match.state() == MatchState.CONVERTED;
        if (!isAgreed || account == null) {
            return null;
        }
        Account known = accounts.withId(account).filter(Account::isOpen).orElse(null);
        return known == null ? null : new Contact(known.name(), known.email());
    }

    private @Nullable LocalDate due(MatchRecord match) {
        Instant proposed = match.times().proposed();
        return proposed == null || !match.state().isRunning() ? null : limits.due(ANSWER, proposed);
    }

    private @Nullable RunningClock clock(MatchRecord match) {
        LocalDate due = due(match);
        return due == null
                ? null
                : new RunningClock(
                        ANSWER, limits.of(ANSWER).name(), due, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private List<Party> answering(Reader reader, MatchRecord match) {
        return waiting(reader, match).stream().map(parties::withId).toList();
    }

    /** The parties of the reader that have not said anything yet. */
    private static List<Long> waiting(Reader reader, MatchRecord match) {
        List<Long> waiting = new ArrayList<>();
        if (!match.state().isRunning()) {
            return waiting;
        }
        if (match.asker().reply() == Reply.OPEN
                && reader.asks().contains(match.asker().party())) {
            waiting.add(match.asker().party());
        }
        match.parts().stream()
                .filter(part -> part.reply() == Reply.OPEN && reader.offers().contains(part.party()))
                .map(Part::party)
                .distinct()
                .forEach(waiting::add);
        return waiting;
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
