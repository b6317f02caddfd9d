package org.suivi.matches;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.LetterRound;
import org.suivi.cooperation.Letters;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Letter;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/**
 * Tells people by mail of new strong matches, of proposals that wait for them and of agreements, once for each. A mail has a number and
 * a link; whose need it is and what it says stands on the page alone.
 */
@Component
class NoticeRound implements LetterRound<NoticeRound.Due> {

    private static final int DAYS_BACK = 60;

    private final MatchStore store;
    private final TimeLimits limits;
    private final PartyPeople people;
    private final Letters letters;
    private final Clock clock;

    NoticeRound(MatchStore store, TimeLimits limits, PartyPeople people, Letters letters, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /** A notice before it is known who gets it. */
    record Due(MatchRecord match, String kind, long party, Permission permission) {}

    @Override
    public List<Due> due() {
        return store
                .where(
                        "m.state in ('suggested', 'proposed', 'need-accepted', 'offer-accepted', 'agreed')"
                                + " and m.state_since > :since order by m.id",
                        Map.of(
                                "since",
                                Timestamp.from(today().minusDays(DAYS_BACK)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant())))
                .stream()
                .flatMap(match -> due(match).stream())
                .toList();
    }

    private List<Due> due(MatchRecord match) {
        return switch (match.state()) {
            case SUGGESTED -> toAll(match, "suggested", false);
            case PROPOSED, NEED_ACCEPTED, OFFER_ACCEPTED -> waiting(match);
            case AGREED -> toAll(match, "agreed", false);
            case CONVERTED, DECLINED, EXPIRED, WITHDRAWN -> List.of();
        };
    }

    /** Whoever did not answer hears of the proposal, and again on the days that are kept with the period. */
    private List<Due> waiting(MatchRecord match) {
        LocalDate proposed =
                LocalDate.ofInstant(Objects.requireNonNull(match.times().proposed()), ZoneOffset.UTC);
        List<Due> all = new ArrayList<>(toAll(match, "proposed", true));
        limits.of(MatchList.ANSWER).reminders().stream()
                .filter(days -> !proposed.plusDays(days).isAfter(today()))
                .forEach(days -> all.addAll(toAll(match, "reminder-" + days, true)));
        return all;
    }

    private static List<Due> toAll(MatchRecord match, String kind, boolean onlySilent) {
        List<Due> all = new ArrayList<>();
        if (!onlySilent || match.asker().reply() == Reply.OPEN) {
            all.add(new Due(match, kind, match.asker().party(), Permission.ASK_FOR_ASSISTANCE));
        }
        for (Part part : match.parts()) {
            if (!onlySilent || part.reply() == Reply.OPEN) {
                all.add(new Due(match, kind, part.party(), Permission.OFFER_ASSISTANCE));
            }
        }
        return all;
    }

    /** Somebody who speaks for two sides is told once. */
    @Override
    public List<Letter> letters(Due due) {
        MatchRecord match = due.match();
        String words = "match.mail." + (due.kind().startsWith("reminder") ? "reminder" : due.kind());
        return people.thoseWhoMay(due.party(), due.permission()).stream()
                .filter(account -> letters.claim(MatchRecord.ref(match.id()), account, due.kind()))
                .map(account -> letters.to(account, words, match.number(), match.path()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
