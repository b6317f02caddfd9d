package org.suivi.matches;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Account;
import org.suivi.identity.OutgoingMail;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;

/**
 * Tells people by mail of new strong matches, of proposals that wait for them and of agreements, once for each. A mail has a number and
 * a link; whose need it is and what it says stands on the page alone.
 */
@Component
class NoticeRound {

    private static final int DAYS_BACK = 60;

    private final JdbcClient jdbc;
    private final MatchStore store;
    private final TimeLimits limits;
    private final PartyPeople people;
    private final OutgoingMail mail;
    private final PublicAddress site;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoticeRound(
            JdbcClient jdbc,
            MatchStore store,
            TimeLimits limits,
            PartyPeople people,
            OutgoingMail mail,
            PublicAddress site,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.limits = limits;
        this.people = people;
        this.mail = mail;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A notice before it is known who gets it. */
    private record Due(MatchRecord match, String kind, long party, Permission permission) {}

    /** A letter to one person. */
    record Letter(String to, String subject, String text) {}

    /** How many mails were written. */
    int send() {
        List<Letter> letters = letters();
        letters.forEach(letter -> mail.send(letter.to(), letter.subject(), letter.text()));
        return letters.size();
    }

    /** What nobody was told before; from now on it is. */
    List<Letter> letters() {
        List<MatchRecord> recent = Objects.requireNonNull(transaction.execute(status -> store.where(
                "m.state in ('suggested', 'proposed', 'need-accepted', 'offer-accepted', 'agreed')"
                        + " and m.state_since > :since order by m.id",
                Map.of(
                        "since",
                        Timestamp.from(today().minusDays(DAYS_BACK)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())))));
        return recent.stream()
                .flatMap(match -> due(match).stream())
                .flatMap(due -> letters(due).stream())
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
        limits.of(MatchPages.ANSWER).reminders().stream()
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

    private List<Letter> letters(Due due) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Set<Account> told = Set.copyOf(people.thoseWhoMay(due.party(), due.permission()));
            return told.stream()
                    .filter(account -> claim(due, account.id()))
                    .map(account -> letter(due, account))
                    .toList();
        }));
    }

    /** Somebody who speaks for two sides is told once. */
    private boolean claim(Due due, long account) {
        return jdbc.sql("""
                        insert into match_notice (match_id, account_id, kind, sent_at) values (:match, :account, :kind, :now)
                        on conflict do nothing
                        """)
                        .param("match", due.match().id())
                        .param("account", account)
                        .param("kind", due.kind())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private Letter letter(Due due, Account account) {
        Language language = Objects.requireNonNullElse(account.language(), Language.EN);
        String kind = due.kind().startsWith("reminder") ? "reminder" : due.kind();
        String number = due.match().number();
        return new Letter(
                account.email(),
                messages.text(language, "match.mail." + kind + ".subject", number),
                messages.text(
                        language,
                        "match.mail." + kind + ".text",
                        account.name(),
                        number,
                        site.of(due.match().path())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
