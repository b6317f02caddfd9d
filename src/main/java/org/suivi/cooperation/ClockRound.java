package org.suivi.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/**
 * Tells a State by mail when the desk moved its need or nobody took it up in time, and the desk when a time that it answers for is over,
 * as the period says; once each. A mail has a number and a link.
 */
@Component
class ClockRound implements LetterRound<ClockRound.Due> {

    private static final String ALERTS = "alert-desk";
    private static final String CHECK = "check-practice";
    private static final int DAYS_BACK = 30;

    private final HouseStore store;
    private final NeedClocks clocks;
    private final TimeLimits limits;
    private final PartyPeople people;
    private final Accounts accounts;
    private final Letters letters;

    ClockRound(
            HouseStore store,
            NeedClocks clocks,
            TimeLimits limits,
            PartyPeople people,
            Accounts accounts,
            Letters letters) {
        this.store = store;
        this.clocks = clocks;
        this.limits = limits;
        this.people = people;
        this.accounts = accounts;
        this.letters = letters;
    }

    /**
     * A letter before it is known who gets it.
     *
     * @param what makes it another than those of before
     */
    record Due(HouseRecord record, String what, boolean isForDesk) {}

    @Override
    public List<Due> due() {
        String moved = """
                r.entity = 'need' and r.state in ('acknowledged', 'returned', 'open', 'unmet-escalated')
                and (r.state_since at time zone 'UTC')::date > :day
                """;
        String running = """
                (r.entity = 'need' and r.state in ('submitted', 'acknowledged', 'matched')
                    or r.entity = 'practice' and r.state in ('submitted', 'desk-check'))
                and (r.state_since at time zone 'UTC')::date < :day
                """;
        return Stream.concat(
                        store.where(moved, store.today().minusDays(DAYS_BACK)).stream()
                                .map(record -> new Due(
                                        record,
                                        record.state().code() + " "
                                                + record.times().since(),
                                        false)),
                        store.where(running, store.today()).stream().flatMap(this::over))
                .toList();
    }

    private Stream<Due> over(HouseRecord record) {
        return running(record)
                .filter(clock ->
                        clock.isOver() && limits.of(clock.code()).atLimit().equals(ALERTS))
                .map(clock -> new Due(record, clock.code() + " " + clock.due(), true));
    }

    private Stream<RunningClock> running(HouseRecord record) {
        Instant submitted = record.times().submitted();
        return record.entity() == Entity.NEED
                ? clocks.running(record).stream()
                : Stream.ofNullable(submitted)
                        .map(began -> new RunningClock(
                                CHECK, limits.of(CHECK).name(), limits.due(CHECK, began), store.today()));
    }

    @Override
    public List<Letter> letters(Due due) {
        HouseRecord record = due.record();
        List<Account> readers = due.isForDesk()
                ? accounts.thoseWith(Role.CLEARING_HOUSE_DESK)
                : people.thoseWhoMay(record.party(), Permission.ASK_FOR_ASSISTANCE);
        String words = due.isForDesk() ? "house.over-mail" : "need.moved-mail";
        return readers.stream()
                .filter(reader -> letters.claim(record.entity().ref(record.id()), reader, due.what()))
                .map(reader -> letters.to(
                        reader, words, record.number(), record.entity().path() + "/" + record.id()))
                .toList();
    }
}
