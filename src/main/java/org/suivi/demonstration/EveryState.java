package org.suivi.demonstration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suivi.cooperation.Challenges;
import org.suivi.cooperation.Confirmation;
import org.suivi.cooperation.Confirmations;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseBoards;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.HouseStore;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.cooperation.MailChoices;
import org.suivi.cooperation.MailRhythm;
import org.suivi.cooperation.Mover;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.RecordState;
import org.suivi.cooperation.RemainingNeeds;
import org.suivi.cooperation.SavedSearches;
import org.suivi.cooperation.Sight;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.figures.CouncilReports;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** Needs, offers and challenges in the states that the chapters before left out, and what the desk makes of all of it. */
@Component
@Order(9)
class EveryState implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(EveryState.class);
    private static final int RECENTLY = 9;
    private static final int SINCE = 3;
    private static final HouseFilter ALL = HouseFilter.of(Map.of("all", "1"));

    private final StatedNeeds needs;
    private final RemainingNeeds remainders;
    private final Offers offers;
    private final Challenges challenges;
    private final Confirmations confirmations;
    private final HouseBoards boards;
    private final HouseStore store;
    private final Sight sight;
    private final CouncilReports reports;
    private final SavedSearches searches;
    private final MailChoices mails;
    private final BetweenCountries between;
    private final EarlierDays days;
    private final TransactionOperations transactions;

    EveryState(
            StatedNeeds needs,
            RemainingNeeds remainders,
            Offers offers,
            Challenges challenges,
            Confirmations confirmations,
            HouseBoards boards,
            HouseStore store,
            Sight sight,
            CouncilReports reports,
            SavedSearches searches,
            MailChoices mails,
            BetweenCountries between,
            EarlierDays days,
            TransactionOperations transactions) {
        this.needs = needs;
        this.remainders = remainders;
        this.offers = offers;
        this.challenges = challenges;
        this.confirmations = confirmations;
        this.boards = boards;
        this.store = store;
        this.sight = sight;
        this.reports = reports;
        this.searches = searches;
        this.mails = mails;
        this.between = between;
        this.days = days;
        this.transactions = transactions;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        int told = 0;
        for (Entity entity : List.of(Entity.NEED, Entity.OFFER, Entity.CHALLENGE)) {
            Set<String> there = there(entity);
            for (RecordState state : entity.states()) {
                if (!there.contains(state.code())) {
                    int nth = told++;
                    transactions.executeWithoutResult(status -> bring(entity, state, nth));
                }
            }
        }
        transactions.executeWithoutResult(status -> askElsewhere());
        transactions.executeWithoutResult(status -> askForTheRest());
        transactions.executeWithoutResult(status -> sayThatOthersHelped());
        reports.keep(between.person(Role.CLEARING_HOUSE_DESK));
        searches.keep(
                between.person(Role.ASSISTANCE_PROVIDER), Entity.NEED, HouseFilter.of(Map.of("language", "fr")), false);
        mails.choose(
                between.person(Role.ASSISTANCE_PROVIDER),
                Map.of(Occasion.MATCH_FOUND, MailRhythm.WEEKLY, Occasion.ASSESSMENT_WRITTEN, MailRhythm.DAILY),
                0);
        mails.choose(between.person(Role.CLEARING_HOUSE_DESK), Map.of(Occasion.STEP_LATE, MailRhythm.DAILY), 0);
        log.info("Demonstration: {} more states reached, and a report to the Council", told);
    }

    private Set<String> there(Entity entity) {
        var axes = new HouseBoards.Axes(HouseFacet.STATE, HouseFacet.STATE);
        return boards.board(between.person(Role.CLEARING_HOUSE_DESK), entity, ALL, axes).rows().stream()
                .map(count -> count.value())
                .collect(Collectors.toSet());
    }

    private void bring(Entity entity, RecordState to, int nth) {
        Actor owner = between.person(entity == Entity.OFFER ? Role.ASSISTANCE_PROVIDER : Role.SECRETARIAT);
        List<HouseRecord> own = store.ownOf(sight.of(owner), entity);
        if (!own.isEmpty()) {
            go(entity.states()[0], to, owner, () -> again(owner, own.get(nth % own.size())));
        }
    }

    /** Exampleland is invented and in no regional group: a neighbour that is in one asks for the same. */
    private void askElsewhere() {
        Actor secretariat = between.person(Role.SECRETARIAT);
        Actor neighbour = between.person(Role.NATIONAL_FOCAL_POINT);
        store.ownOf(sight.of(secretariat), Entity.NEED).stream()
                .findFirst()
                .map(first -> needs.withId(secretariat, first.id()).need())
                .ifPresent(need -> go(NeedState.DRAFT, NeedState.OPEN, neighbour, () -> needs.begin(neighbour, need)));
    }

    /** What help left undone of a need is asked for in a draft. */
    private void askForTheRest() {
        Actor secretariat = between.person(Role.SECRETARIAT);
        store.ownOf(sight.of(secretariat), Entity.NEED).stream()
                .filter(record -> record.state() == NeedState.PARTLY_MET)
                .findFirst()
                .ifPresent(first -> days.ago(SINCE, () -> remainders.ask(secretariat, first.id(), 0)));
    }

    /** What a university did is told by Exampleland alone. */
    private void sayThatOthersHelped() {
        Actor secretariat = between.person(Role.SECRETARIAT);
        store.ownOf(sight.of(secretariat), Entity.NEED).stream().findFirst().ifPresent(first -> {
            long id = go(NeedState.DRAFT, NeedState.OPEN, secretariat, () -> again(secretariat, first));
            days.ago(
                    SINCE,
                    () -> confirmations.answer(
                            secretariat,
                            Entity.NEED,
                            id,
                            Confirmation.MET_ELSEWHERE,
                            "The national university, with its own means"));
        });
    }

    private long go(RecordState from, RecordState to, Actor owner, Supplier<Long> begun) {
        List<RecordState> way = way(from, to);
        Diary diary = days.diary(Diary.until(way) + RECENTLY);
        long id = diary.after(0, begun);
        way.forEach(step -> diary.into(step, () -> {
            HouseRecord record = store.any(id);
            Actor mover = person(record.state().moverTo(step).orElseThrow(), owner);
            store.move(sight.of(mover), record, step, new Why(null, "So that this is seen too"));
        }));
        return id;
    }

    private long again(Actor owner, HouseRecord record) {
        long first = record.id();
        return switch (record.entity()) {
            case NEED -> needs.begin(owner, needs.withId(owner, first).need());
            case OFFER ->
                offers.begin(owner, record.party(), offers.withId(owner, first).offer());
            case CHALLENGE -> {
                long id = challenges.begin(owner, Need.EMPTY);
                challenges.change(owner, id, 0, challenges.withId(owner, first).challenge());
                yield id;
            }
            case PRACTICE -> throw new IllegalArgumentException("Practices have a chapter of their own");
        };
    }

    private Actor person(Mover mover, Actor owner) {
        return switch (mover) {
            case DESK -> between.person(Role.CLEARING_HOUSE_DESK);
            case CLOCK, PROPOSALS -> Actor.suivi(null);
            default -> owner;
        };
    }

    private static List<RecordState> way(RecordState from, RecordState to) {
        Deque<List<RecordState>> open = new ArrayDeque<>(List.of(List.of(from)));
        Set<RecordState> seen = new HashSet<>(Set.of(from));
        while (!open.isEmpty()) {
            List<RecordState> way = open.remove();
            RecordState last = way.get(way.size() - 1);
            if (last == to) {
                return way.subList(1, way.size());
            }
            last.next().keySet().stream().filter(seen::add).forEach(next -> {
                List<RecordState> longer = new ArrayList<>(way);
                longer.add(next);
                open.add(longer);
            });
        }
        throw new IllegalStateException("No way to " + to);
    }
}
