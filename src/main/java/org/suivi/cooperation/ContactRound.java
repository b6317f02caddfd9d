package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Letter;
import org.suivi.parties.Parties;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Language;

/**
 * Asks those who act for a party with records in matching whether one still writes to them, and lets matching of its records wait
 * while nobody says so. Nobody waits who was not asked.
 */
@Component
class ContactRound implements LetterRound<Long> {

    /** Parties with something in matching; the same as what {@link LiveRecords} finds live, or would but for the silence. */
    private static final String LIVE = """
            entity = 'need' and state in ('open', 'in-matching', 'unmet-escalated') or entity = 'offer' and state = 'active'
            """;

    /** So many days are left to answer, however late somebody is asked. */
    private static final int TO_ANSWER = 14;

    private static final String SILENT = """
            insert into party_silent (party_id, since)
            select c.party_id, :today from party_contact c where c.party_id = :party group by c.party_id
            having bool_and(c.gone or c.confirmed <= :red and c.asked > c.confirmed and c.asked <= :answered)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Parties parties;
    private final PartyPeople people;
    private final TimeLimits limits;
    private final Letters letters;
    private final Clock clock;

    ContactRound(
            JdbcClient jdbc,
            Contacts contacts,
            Parties parties,
            PartyPeople people,
            TimeLimits limits,
            Letters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.parties = parties;
        this.people = people;
        this.limits = limits;
        this.letters = letters;
        this.clock = clock;
    }

    /** The parties with something in matching. */
    @Override
    public List<Long> due() {
        return jdbc.sql("select distinct party_id from assistance_record where " + LIVE + " order by party_id")
                .query(Long.class)
                .list();
    }

    @Override
    public List<Letter> letters(Long party) {
        Set<Account> acting = acting(party);
        know(party, acting);
        List<Letter> said = new ArrayList<>();
        acting.stream()
                .filter(account -> claim(party, account.id()))
                .map(account -> letter(
                        party,
                        account,
                        "contact.mail",
                        "/clearing-house/contact/" + contacts.issue(party, account.id())))
                .forEach(said::add);
        if (isNewlySilent(party)) {
            acting.stream()
                    .map(account -> letter(party, account, "contact.silent-mail", "/clearing-house/contacts"))
                    .forEach(said::add);
        }
        return said;
    }

    /** Who answers for what a party has in matching. */
    private Set<Account> acting(long party) {
        Set<Account> acting = new LinkedHashSet<>();
        jdbc.sql("select distinct entity from assistance_record where party_id = :party and (" + LIVE + ")")
                .param("party", party)
                .query(String.class)
                .list()
                .forEach(entity -> acting.addAll(people.thoseWhoMay(
                        party, Entity.valueOf(RecordState.constant(entity)).keeping())));
        return acting;
    }

    /** Who is new counts as confirmed on the first day; who acts no more counts no more. */
    private void know(long party, Set<Account> accounts) {
        Long[] ids = accounts.stream().map(Account::id).toArray(Long[]::new);
        jdbc.sql("delete from party_contact where party_id = :party and account_id <> all(:ids)")
                .param("party", party)
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        insert into party_contact (party_id, account_id, confirmed)
                        select :party, id, :today from unnest(:ids) as id on conflict do nothing
                        """)
                .param("party", party)
                .param("ids", ids)
                .param("today", today())
                .update();
    }

    /** Once for each confirmation that grows old. */
    private boolean claim(long party, long account) {
        return jdbc.sql("""
                        update party_contact set asked = :today where party_id = :party and account_id = :account and not gone
                            and confirmed <= :old and (asked is null or asked <= confirmed)
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
                            select 1 from party_contact c where c.party_id = s.party_id and not c.gone and c.confirmed > :red)
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
