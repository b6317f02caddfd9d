package org.suivi.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/**
 * Tells a State when the desk moved its need or nobody took it up in time, and again of what was given back; and the desk when a time that it answers for is over, as
 * the period says; once each. Of a need its officer is told, where it has one.
 */
@Component
class ClockNews implements NewsSource {

    private static final String ALERTS = "alert-desk";
    private static final Map<Entity, String> CHECKS =
            Map.of(Entity.PRACTICE, "check-practice", Entity.OFFER, Offers.CHECK, Entity.CHALLENGE, Challenges.CHECK);
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
    private final Officers officers;

    ClockNews(HouseStore store, NeedClocks clocks, TimeLimits limits, PartyPeople people, Officers officers) {
        this.store = store;
        this.clocks = clocks;
        this.limits = limits;
        this.people = people;
        this.officers = officers;
    }

    @Override
    public List<News> news() {
        return Stream.of(moved(), reminded(), late()).flatMap(each -> each).toList();
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

    /** A State that has to answer what the desk gave back hears of it again on the days that are kept with the period. */
    private Stream<News> reminded() {
        Audience audience = new Audience(people);
        return store
                .where(
                        "r.entity = 'need' and r.state = 'returned' and (r.state_since at time zone 'UTC')::date < :day",
                        store.today())
                .stream()
                .flatMap(need -> reminder(need).stream()
                        .flatMap(days -> audience.of(need.party(), Permission.ASK_FOR_ASSISTANCE)
                                .map(reader -> new News(
                                        Occasion.NEED_RETURNED,
                                        need.entity().ref(need.id()),
                                        "reminder-" + days + " " + need.times().since(),
                                        reader,
                                        words("need.returned-mail", need)))));
    }

    /** The last of the days of reminding that has come. */
    private Optional<Integer> reminder(HouseRecord need) {
        LocalDate returned = LocalDate.ofInstant(need.times().since(), ZoneOffset.UTC);
        return limits.of(NeedClocks.RETURNED).reminders().stream()
                .filter(days -> !returned.plusDays(days).isAfter(store.today()))
                .max(Integer::compare);
    }

    private Stream<News> late() {
        String running = """
                (r.entity = 'need' and r.state in ('submitted', 'acknowledged', 'matched')
                    or r.entity = 'practice' and r.state in ('submitted', 'desk-check')
                    or r.entity in ('offer', 'challenge') and r.state = 'submitted')
                and (r.state_since at time zone 'UTC')::date < :day
                """;
        List<HouseRecord> begun = store.where(running, store.today());
        Map<Long, List<Account>> desk =
                officers.told(begun.stream().map(HouseRecord::id).toList());
        return begun.stream()
                .flatMap(record -> running(record)
                        .filter(clock -> clock.isOver()
                                && limits.of(clock.code()).atLimit().equals(ALERTS))
                        .flatMap(clock -> desk.getOrDefault(record.id(), List.of()).stream()
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
                        .map(began -> limits.running(
                                Objects.requireNonNull(CHECKS.get(record.entity())), began, store.today()));
    }

    private static News.Words words(String key, HouseRecord record) {
        return new News.Words(key, record.number(), () -> record.entity().path() + "/" + record.id());
    }
}
