package org.suivi.matches;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Audience;
import org.suivi.cooperation.News;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Account;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/**
 * Tells people of new strong matches, of proposals that wait for them and of agreements, once for each. Whose need it is and what it
 * says stands on the page alone. One question for all matches, and one for the people of each party.
 */
@Component
class MatchNews implements NewsSource {

    private static final int DAYS_BACK = 60;

    private final MatchStore store;
    private final TimeLimits limits;
    private final PartyPeople people;
    private final Clock clock;

    MatchNews(MatchStore store, TimeLimits limits, PartyPeople people, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.people = people;
        this.clock = clock;
    }

    /** What there is to say, before it is known to whom. */
    private record Told(Occasion occasion, String what, String key, boolean onlySilent) {}

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        return store
                .where(
                        "m.state in ('suggested', 'proposed', 'need-accepted', 'offer-accepted', 'agreed', 'converted')"
                                + " and m.state_since > :since order by m.id",
                        Map.of(
                                "since",
                                Timestamp.from(today().minusDays(DAYS_BACK)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant())))
                .stream()
                .flatMap(match -> told(match).stream()
                        .flatMap(told -> readers(audience, match, told.onlySilent())
                                .map(reader -> new News(
                                        told.occasion(),
                                        MatchRecord.ref(match.id()),
                                        told.what(),
                                        reader,
                                        new News.Words(told.key(), match.number(), match::path)))))
                .toList();
    }

    /** An agreement is told of also where a project was made of it before anybody was told. */
    private List<Told> told(MatchRecord match) {
        return switch (match.state()) {
            case SUGGESTED -> List.of(new Told(Occasion.MATCH_FOUND, "suggested", "match.mail.suggested", false));
            case PROPOSED, NEED_ACCEPTED, OFFER_ACCEPTED -> List.of(waiting(match));
            case AGREED, CONVERTED -> List.of(new Told(Occasion.MATCH_AGREED, "agreed", "match.mail.agreed", false));
            case DECLINED, EXPIRED, WITHDRAWN -> List.of();
        };
    }

    /** Whoever did not answer hears of the proposal, and again on the days that are kept with the period. */
    private Told waiting(MatchRecord match) {
        LocalDate proposed =
                LocalDate.ofInstant(Objects.requireNonNull(match.times().proposed()), ZoneOffset.UTC);
        return limits.of(MatchList.ANSWER).reminders().stream()
                .filter(days -> !proposed.plusDays(days).isAfter(today()))
                .max(Integer::compare)
                .map(days -> new Told(Occasion.PROPOSAL_REMINDER, "reminder-" + days, "match.mail.reminder", true))
                .orElseGet(() -> new Told(Occasion.PROPOSAL_WAITING, "proposed", "match.mail.proposed", true));
    }

    private static Stream<Account> readers(Audience audience, MatchRecord match, boolean onlySilent) {
        Stream<Account> asking = onlySilent && match.asker().reply() != Reply.OPEN
                ? Stream.empty()
                : audience.of(match.asker().party(), Permission.ASK_FOR_ASSISTANCE);
        Stream<Account> helping = match.parts().stream()
                .filter(part -> !onlySilent || part.reply() == Reply.OPEN)
                .map(Part::party)
                .flatMap(party -> audience.of(party, Permission.OFFER_ASSISTANCE));
        return Stream.concat(asking, helping);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
