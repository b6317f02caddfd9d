package org.suivi.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/**
 * Tells a State when the desk moved its need or nobody took it up in time, and the desk when a time that it answers for is over, as
 * the period says; once each.
 */
@Component
class ClockNews implements NewsSource {

    private static final String ALERTS = "alert-desk";
    private static final String CHECK = "check-practice";
    private static final int DAYS_BACK = 30;
    private static final Map<RecordState, Occasion> MOVED = Map.of(
            NeedState.ACKNOWLEDGED, Occasion.NEED_ACKNOWLEDGED,
            NeedState.OPEN, Occasion.NEED_ACKNOWLEDGED,
            NeedState.RETURNED, Occasion.NEED_RETURNED,
            NeedState.UNMET_ESCALATED, Occasion.NEED_UNMET);

    private final HouseStore store;
    private final NeedClocks clocks;
    private final TimeLimits limits;
    private final PartyPeople people;
    private final Accounts accounts;

    ClockNews(HouseStore store, NeedClocks clocks, TimeLimits limits, PartyPeople people, Accounts accounts) {
        this.store = store;
        this.clocks = clocks;
        this.limits = limits;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public List<News> news() {
        return Stream.concat(moved(), late()).toList();
    }

    private Stream<News> moved() {
        String moved = """
                r.entity = 'need' and r.state in ('acknowledged', 'returned', 'open', 'unmet-escalated')
                and (r.state_since at time zone 'UTC')::date > :day
                """;
        Audience audience = new Audience(people);
        return store.where(moved, store.today().minusDays(DAYS_BACK)).stream()
                .flatMap(need -> audience.of(need.party(), Permission.ASK_FOR_ASSISTANCE)
                        .map(reader -> new News(
                                MOVED.getOrDefault(need.state(), Occasion.NEED_ACKNOWLEDGED),
                                need.entity().ref(need.id()),
                                need.state().code() + " " + need.times().since(),
                                reader,
                                words("need.moved-mail", need))));
    }

    private Stream<News> late() {
        String running = """
                (r.entity = 'need' and r.state in ('submitted', 'acknowledged', 'matched')
                    or r.entity = 'practice' and r.state in ('submitted', 'desk-check'))
                and (r.state_since at time zone 'UTC')::date < :day
                """;
        List<Account> desk = accounts.thoseWith(Role.CLEARING_HOUSE_DESK);
        return store.where(running, store.today()).stream()
                .flatMap(record -> running(record)
                        .filter(clock -> clock.isOver()
                                && limits.of(clock.code()).atLimit().equals(ALERTS))
                        .flatMap(clock -> desk.stream()
                                .map(reader -> new News(
                                        Occasion.STEP_LATE,
                                        record.entity().ref(record.id()),
                                        clock.code() + " " + clock.due(),
                                        reader,
                                        words("house.over-mail", record)))));
    }

    private Stream<RunningClock> running(HouseRecord record) {
        Instant submitted = record.times().submitted();
        return record.entity() == Entity.NEED
                ? clocks.running(record).stream()
                : Stream.ofNullable(submitted)
                        .map(began -> new RunningClock(
                                CHECK, limits.of(CHECK).name(), limits.due(CHECK, began), store.today()));
    }

    private static News.Words words(String key, HouseRecord record) {
        return new News.Words(key, record.number(), () -> record.entity().path() + "/" + record.id());
    }
}
