package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Letter;
import org.suivi.parties.Parties;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;

/**
 * Asks those who act for a party with records in matching whether one still writes to them, and lets matching of its records wait
 * while nobody says so. Nobody waits who was not asked.
 */
@Component
class ContactRound implements LetterRound<Long> {

    /** So many days are left to answer, however late somebody is asked. */
    private static final int TO_ANSWER = 14;

    private static final String SILENT = """
            insert into party_silent (party_id, since)
            select c.party_id, :today from party_contact c where c.party_id = :party group by c.party_id
            having bool_and(c.gone or c.bounced is not null or c.confirmed <= :red and c.asked > c.confirmed and c.asked <= :answered)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final KnownContacts known;
    private final Parties parties;
    private final TimeLimits limits;
    private final Letters letters;
    private final Clock clock;

    ContactRound(
            JdbcClient jdbc,
            Contacts contacts,
            KnownContacts known,
            Parties parties,
            TimeLimits limits,
            Letters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.known = known;
        this.parties = parties;
        this.limits = limits;
        this.letters = letters;
        this.clock = clock;
    }

    /** The parties with something in matching. */
    @Override
    public List<Long> due() {
        return jdbc.sql("select distinct party_id from assistance_record where " + KnownContacts.LIVE
                        + " order by party_id")
                .query(Long.class)
                .list();
    }

    @Override
    public List<Letter> letters(Long party) {
        Set<Account> acting = known.of(party);
        List<Letter> said = new ArrayList<>();
        acting.stream()
                .filter(account -> claim(party, account.id()))
                .map(account -> letter(
                        party,
                        account,
                        "contact.mail",
                        "/clearing-house/contact/" + contacts.issue(party, account.id())))
                .forEach(said::add);
        known.bounced(party)
                .forEach((account, day) -> acting.stream()
                        .filter(other -> other.id() != account)
                        .filter(other ->
                                letters.claim(new Ref("party", party), other, "bounced " + account + " " + day))
                        .map(other -> letter(party, other, "contact.bounced-mail", "/clearing-house/contacts"))
                        .forEach(said::add));
        if (isNewlySilent(party)) {
            acting.stream()
                    .map(account -> letter(party, account, "contact.silent-mail", "/clearing-house/contacts"))
                    .forEach(said::add);
        }
        return said;
    }

    /** Once for each confirmation that grows old. */
    private boolean claim(long party, long account) {
        return jdbc.sql("""
                        update party_contact set asked = :today where party_id = :party and account_id = :account and not gone
                            and bounced is null and confirmed <= :old and (asked is null or asked <= confirmed)
                        """)
                        .param("today", today())
                        .param("party", party)
                        .param("account", account)
                        .param("old", today().minusDays(limits.days("contact-yellow")))
                        .update()
                == 1;
    }

    private boolean isNewlySilent(long party) {
        LocalDate red = today().minusDays(limits.days("contact-red"));
        jdbc.sql("""
                        delete from party_silent s where s.party_id = :party and exists (
                            select 1 from party_contact c where c.party_id = s.party_id and not c.gone
                                and c.bounced is null and c.confirmed > :red)
                        """).param("party", party).param("red", red).update();
        return jdbc.sql(SILENT)
                        .param("party", party)
                        .param("today", today())
                        .param("red", red)
                        .param("answered", today().minusDays(TO_ANSWER))
                        .update()
                == 1;
    }

    private Letter letter(long party, Account account, String key, String path) {
        Language language = account.reads();
        return letters.to(account, key, parties.withId(party).name().plain(language), path);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
