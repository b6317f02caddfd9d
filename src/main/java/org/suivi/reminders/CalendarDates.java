package org.suivi.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.Expected;
import org.suivi.coordination.FocalPoint;
import org.suivi.coordination.FocalPoints;
import org.suivi.coordination.KnownDays;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;

/** The front door to what stands in a person's calendar: what is due from their institutions, and the days of the mechanism. */
@Service
@Transactional(readOnly = true)
public class CalendarDates {

    /** A meeting of last month is still looked up. */
    private static final int DAYS_BACK = 60;

    private final Accounts accounts;
    private final NationalSystems systems;
    private final FocalPoints focalPoints;
    private final List<Expected> expected;
    private final List<KnownDays> known;
    private final Clock clock;

    CalendarDates(
            Accounts accounts,
            NationalSystems systems,
            FocalPoints focalPoints,
            List<Expected> expected,
            List<KnownDays> known,
            Clock clock) {
        this.accounts = accounts;
        this.systems = systems;
        this.focalPoints = focalPoints;
        this.expected = List.copyOf(expected);
        this.known = List.copyOf(known);
        this.clock = clock;
    }

    /** The dates of one person as they go into the calendar. */
    public record Dates(
            NationalSystem system, Language language, List<Expected.Item> items, List<KnownDays.Day> days) {}

    /** Nothing once the owner may not work here any more; asked in the owner's system. */
    public Optional<Dates> of(CalendarFeeds.Owner owner) {
        NationalSystem system = systems.all().stream()
                .filter(each -> each.id() == owner.system())
                .findFirst()
                .orElseThrow();
        Language language = accounts.withId(owner.account()).map(Account::reads).orElse(Language.EN);
        return accounts.actor(owner.account(), system)
                .filter(actor -> actor.may(Permission.CONTRIBUTE))
                .map(actor -> new Dates(system, language, items(actor), days(actor, system)));
    }

    private List<Expected.Item> items(Actor actor) {
        List<Long> institutions = focalPoints.present(actor).stream()
                .filter(post -> post.account() == actor.account())
                .map(FocalPoint::organisation)
                .toList();
        return institutions.stream()
                .flatMap(institution -> expected.stream().flatMap(each -> each.open(actor, institution).stream()))
                .filter(item -> item.account() == null || item.account() == actor.account())
                .toList();
    }

    private List<KnownDays.Day> days(Actor actor, NationalSystem system) {
        LocalDate first = clock.instant().atZone(system.zone()).toLocalDate().minusDays(DAYS_BACK);
        return known.stream().flatMap(each -> each.from(actor, first).stream()).toList();
    }
}
