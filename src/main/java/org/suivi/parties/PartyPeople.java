package org.suivi.parties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to the accounts that act for a party; what they may do in its name is their role's. */
@Service
@Transactional(readOnly = true)
public class PartyPeople {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartyPeople(JdbcClient jdbc, Parties parties, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    public List<PartyPerson> of(Actor actor, long party) {
        actor.mustHave(Permission.ADMINISTER);
        return jdbc.sql("select account_id, since from party_person where party_id = :party order by since, account_id")
                .param("party", party)
                .query((row, index) -> {
                    Account account = accounts.withId(row.getLong("account_id")).orElseThrow();
                    return new PartyPerson(
                            account.id(), account.name(), account.email(), row.getObject("since", LocalDate.class));
                })
                .list();
    }

    /** The accounts that act for a party because they were named for it, for mails to it. */
    public List<Long> accountsOf(long party) {
        return jdbc.sql("select account_id from party_person where party_id = :party order by since, account_id")
                .param("party", party)
                .query(Long.class)
                .list();
    }

    /** Those to write to about something of a party: who may do it in its national system, and who was named for it. */
    public List<Account> thoseWhoMay(long party, Permission permission) {
        Integer system = parties.withId(party).nationalSystem();
        return Stream.concat(
                        system == null ? Stream.of() : accounts.thoseWhoMay(system, permission).stream(),
                        accountsOf(party).stream()
                                .map(accounts::withId)
                                .flatMap(Optional::stream)
                                .filter(Account::isOpen)
                                .filter(account -> may(account, party, permission)))
                .distinct()
                .toList();
    }

    private boolean may(Account account, long party, Permission permission) {
        return accounts.actor(account.id(), null).map(actor -> parties.actedForBy(actor, permission)).stream()
                .flatMap(List::stream)
                .anyMatch(own -> own.id() == party);
    }

    @Transactional
    public void name(Actor actor, long party, String email) {
        actor.mustHave(Permission.ADMINISTER);
        parties.withId(party);
        Account account = accounts.withEmail(email.strip())
                .filter(Account::isOpen)
                .orElseThrow(() -> new Refused("party.nobody-there"));
        int added = jdbc.sql("""
                        insert into party_person (party_id, account_id, since) values (:party, :account, :today)
                        on conflict do nothing
                        """)
                .param("party", party)
                .param("account", account.id())
                .param("today", LocalDate.now(clock))
                .update();
        if (added > 0) {
            events.publishEvent(new PartyPersonNamed(actor, party, account.id()));
        }
    }

    @Transactional
    public void release(Actor actor, long party, long account) {
        actor.mustHave(Permission.ADMINISTER);
        int gone = jdbc.sql("delete from party_person where party_id = :party and account_id = :account")
                .param("party", party)
                .param("account", account)
                .update();
        if (gone > 0) {
            events.publishEvent(new PartyPersonReleased(actor, party, account));
        }
    }
}
