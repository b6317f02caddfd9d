package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.MailRefused;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;

/** Who answers for what a party has in matching, and to whom of them mail comes back. */
@Component
class KnownContacts {

    /** Parties with something in matching; the same as what {@link LiveRecords} finds live, or would but for the silence. */
    static final String LIVE = """
            entity = 'need' and state in ('open', 'in-matching', 'unmet-escalated') or entity = 'offer' and state = 'active'
            """;

    private final JdbcClient jdbc;
    private final PartyPeople people;
    private final Accounts accounts;
    private final Sight sight;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KnownContacts(
            JdbcClient jdbc,
            PartyPeople people,
            Accounts accounts,
            Sight sight,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.sight = sight;
        this.events = events;
        this.clock = clock;
    }

    /** Who answers for a party. Who is new counts as confirmed on the first day; who acts no more counts no more. */
    Set<Account> of(long party) {
        Set<Account> acting = acting(party);
        Long[] ids = acting.stream().map(Account::id).toArray(Long[]::new);
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
        return acting;
    }

    private Set<Account> acting(long party) {
        Set<Account> acting = new LinkedHashSet<>();
        jdbc.sql("select distinct entity from assistance_record where party_id = :party and (" + LIVE + ")")
                .param("party", party)
                .query(String.class)
                .list()
                .forEach(entity -> Entity.valueOf(RecordState.constant(entity))
                        .keeping()
                        .forEach(permission -> acting.addAll(people.thoseWhoMay(party, permission))));
        return acting;
    }

    /** The accounts to which mail comes back, with the day since when. */
    Map<Long, LocalDate> bounced(long party) {
        Map<Long, LocalDate> bounced = new LinkedHashMap<>();
        jdbc.sql(
                        "select account_id, bounced from party_contact where party_id = :party and bounced is not null order by 1")
                .param("party", party)
                .query(row -> {
                    bounced.put(row.getLong("account_id"), row.getObject("bounced", LocalDate.class));
                });
        return bounced;
    }

    /** What a mail server refused counts for every party that the person answers for; anybody else is nobody’s contact. */
    @EventListener
    @Transactional
    void hear(MailRefused refused) {
        accounts.withEmail(refused.address()).ifPresent(account -> cameBack(Actor.suivi(null), account));
    }

    /** Notes that mail to somebody comes back; what the party asks and offers waits where nobody else can be written to. */
    boolean cameBack(Actor actor, Account account) {
        boolean isContact = false;
        Set<Long> parties = accounts.actor(account.id(), null)
                .map(person -> sight.of(person).own())
                .orElse(Set.of());
        for (long party : parties) {
            of(party);
            int marked = jdbc.sql("""
                            update party_contact set bounced = coalesce(bounced, :today)
                            where party_id = :party and account_id = :account
                            """)
                    .param("party", party)
                    .param("account", account.id())
                    .param("today", today())
                    .update();
            if (marked > 0) {
                isContact = true;
                pause(party);
                events.publishEvent(new ContactBounced(actor, party, account.id()));
            }
        }
        return isContact;
    }

    private void pause(long party) {
        jdbc.sql("""
                        insert into party_silent (party_id, since) select party_id, :today from party_contact
                        where party_id = :party group by party_id having bool_and(gone or bounced is not null) on conflict do nothing
                        """).param("party", party).param("today", today()).update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
