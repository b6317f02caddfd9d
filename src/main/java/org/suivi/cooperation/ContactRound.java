package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.identity.Account;
import org.suivi.identity.OutgoingMail;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/**
 * Asks those who act for a party with records in matching whether one still writes to them, and lets matching of its records wait
 * while nobody says so. Nobody waits who was not asked.
 */
@Component
class ContactRound {

    /** Parties with something in matching; the same as what {@link LiveRecords} finds live. */
    private static final String LIVE = """
            select distinct party_id, entity from assistance_record
            where entity = 'need' and state in ('open', 'in-matching', 'unmet-escalated') or entity = 'offer' and state = 'active'
            """;

    /** So many days are left to answer, however late somebody is asked. */
    private static final int TO_ANSWER = 14;

    private static final String SILENT = """
            insert into party_silent (party_id, since)
            select c.party_id, :today from party_contact c group by c.party_id
            having bool_and(c.gone or c.confirmed <= :red and c.asked > c.confirmed and c.asked <= :answered)
            on conflict do nothing returning party_id
            """;

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Parties parties;
    private final PartyPeople people;
    private final TimeLimits limits;
    private final OutgoingMail mail;
    private final PublicAddress site;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ContactRound(
            JdbcClient jdbc,
            Contacts contacts,
            Parties parties,
            PartyPeople people,
            TimeLimits limits,
            OutgoingMail mail,
            PublicAddress site,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.parties = parties;
        this.people = people;
        this.limits = limits;
        this.mail = mail;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A letter to one person. */
    record Letter(String to, String subject, String text) {}

    int ask() {
        List<Letter> letters = letters();
        letters.forEach(letter -> mail.send(letter.to(), letter.subject(), letter.text()));
        return letters.size();
    }

    /** What is to be asked now, and to whom it is told that matching waits; from now on it was said. */
    List<Letter> letters() {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Letter> letters = new ArrayList<>();
            acting().forEach((party, accounts) -> {
                know(party, accounts);
                accounts.stream()
                        .filter(account -> claim(party, account.id()))
                        .map(account -> question(party, account))
                        .forEach(letters::add);
            });
            silent().forEach(party -> letters.addAll(alerts(party)));
            return letters;
        }));
    }

    /** Who answers for what parties have in matching. */
    private Map<Long, Set<Account>> acting() {
        Map<Long, Set<Account>> acting = new LinkedHashMap<>();
        jdbc.sql(LIVE).query(row -> {
            long party = row.getLong("party_id");
            Entity entity = Entity.valueOf(RecordState.constant(row.getString("entity")));
            acting.computeIfAbsent(party, unused -> new LinkedHashSet<>())
                    .addAll(people.thoseWhoMay(party, entity.keeping()));
        });
        return acting;
    }

    /** Who is new counts as confirmed on the first day; who acts no more counts no more. */
    private void know(long party, Set<Account> accounts) {
        List<Long> ids = accounts.stream().map(Account::id).toList();
        jdbc.sql("delete from party_contact where party_id = :party and account_id <> all(:ids)")
                .param("party", party)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into party_contact (party_id, account_id, confirmed)
                        select :party, id, :today from unnest(:ids) as id on conflict do nothing
                        """)
                .param("party", party)
                .param("ids", ids.toArray(Long[]::new))
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

    private Letter question(long party, Account account) {
        String token = contacts.issue(party, account.id());
        return letter(party, account, "contact.mail", site.of("/clearing-house/contact/" + token));
    }

    private List<Long> silent() {
        LocalDate red = today().minusDays(limits.days("contact-red"));
        jdbc.sql("""
                        delete from party_silent s where exists (
                            select 1 from party_contact c where c.party_id = s.party_id and not c.gone and c.confirmed > :red)
                        """).param("red", red).update();
        return jdbc.sql(SILENT)
                .param("today", today())
                .param("red", red)
                .param("answered", today().minusDays(TO_ANSWER))
                .query(Long.class)
                .list();
    }

    private List<Letter> alerts(long party) {
        return people.thoseWhoMay(party, Entity.OFFER.keeping()).stream()
                .map(account -> letter(party, account, "contact.silent-mail", site.of("/clearing-house/contacts")))
                .toList();
    }

    private Letter letter(long id, Account account, String key, String address) {
        Party party = parties.withId(id);
        Language language = Objects.requireNonNullElse(account.language(), Language.EN);
        String name = party.name().plain(language);
        return new Letter(
                account.email(),
                messages.text(language, key + ".subject", name),
                messages.text(language, key + ".text", account.name(), name, address));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
