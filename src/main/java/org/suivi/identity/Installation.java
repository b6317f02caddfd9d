package org.suivi.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The accounts of the whole installation, for its administrators. */
@Service
@Transactional(readOnly = true)
public class Installation {

    static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final TwoStep twoStep;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Installation(
            JdbcClient jdbc,
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            TwoStep twoStep,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.twoStep = twoStep;
        this.events = events;
        this.clock = clock;
    }

    /** The first accounts by name whose name or address contains the words. */
    public List<Account> accounts(Actor actor, String words) {
        actor.mustHave(Permission.ADMINISTER);
        return jdbc.sql("""
                        select * from account
                        where strpos(lower(name), lower(:words)) > 0 or strpos(lower(email), lower(:words)) > 0
                        order by lower(name), id limit :limit
                        """)
                .param("words", words.strip())
                .param("limit", SHOWN)
                .query(Accounts::read)
                .list();
    }

    /** Ends everything the account can do, at once: sessions, tokens and links too. What the person did stays. */
    @Transactional
    public void close(Actor actor, long account) {
        actor.mustHave(Permission.ADMINISTER);
        if (account == actor.account()) {
            throw new Refused("people.own-role");
        }
        if (!accounts.withId(account).orElseThrow(Installation::missing).isOpen()) {
            return;
        }
        open(account, false);
        jdbc.sql("update api_token set revoked_at = :now where account_id = :account and revoked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
        links.endAllOf(account);
        sessions.endAll(account);
        events.publishEvent(new AccountClosed(actor, account));
    }

    @Transactional
    public void reopen(Actor actor, long account) {
        actor.mustHave(Permission.ADMINISTER);
        if (accounts.withId(account).orElseThrow(Installation::missing).isOpen()) {
            return;
        }
        open(account, true);
        events.publishEvent(new AccountReopened(actor, account));
    }

    /** A link with which the person chooses a new password, for when there is no mail; shown once. */
    @Transactional
    public Invitation resetLink(Actor actor, long account) {
        actor.mustHave(Permission.ADMINISTER);
        Account person = accounts.withId(account).filter(Account::isOpen).orElseThrow(Installation::missing);
        var purpose = person.hasAccepted() ? OneTimeLink.Purpose.PASSWORD_RESET : OneTimeLink.Purpose.INVITATION;
        events.publishEvent(new LinkIssued(actor, account, purpose.code()));
        return new Invitation(account, person.email(), person.name(), links.issue(purpose, account));
    }

    /** For a person who lost the authenticator and the recovery codes with it. */
    @Transactional
    public void turnTwoStepsOff(Actor actor, long account) {
        actor.mustHave(Permission.ADMINISTER);
        if (accounts.withId(account).orElseThrow(Installation::missing).hasTwoSteps()) {
            twoStep.turnOff(account);
            events.publishEvent(new TwoStepSwitched(actor, account, false));
        }
    }

    private void open(long account, boolean isOpen) {
        jdbc.sql("update account set is_open = :open, version = version + 1 where id = :account")
                .param("open", isOpen)
                .param("account", account)
                .update();
    }

    private static NotFound missing() {
        return new NotFound("problem.not-found");
    }
}
