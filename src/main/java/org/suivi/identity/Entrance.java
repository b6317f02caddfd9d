package org.suivi.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.OneTimeLink.Purpose;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;

/** How people come in without signing in: through one-time links. Each method that uses a link returns the account it opened. */
@Service
@Transactional(readOnly = true)
public class Entrance {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OwnAccount own;
    private final OneTimeLinks links;
    private final PasswordRule rule;
    private final Sessions sessions;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entrance(
            JdbcClient jdbc,
            Accounts accounts,
            OwnAccount own,
            OneTimeLinks links,
            PasswordRule rule,
            Sessions sessions,
            Throttle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.own = own;
        this.links = links;
        this.rule = rule;
        this.sessions = sessions;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /** The account behind a link that still works; empty for the first administrator, who has none yet. */
    public Optional<Account> behind(Purpose purpose, String token) {
        OneTimeLink link = links.find(purpose, token).orElseThrow(() -> new NotFound("link.gone"));
        return link.account() == null ? Optional.empty() : Optional.of(person(link));
    }

    /** Makes the one account that nobody else can make; refuses as soon as there is any. */
    @Transactional
    public long becomeAdministrator(String token, String email, String name, String password) {
        Actor suivi = Actor.suivi(null);
        rule.check(password, List.of(email, name, "suivi"));
        links.use(Purpose.FIRST_ADMINISTRATOR, token);
        jdbc.sql("lock table account in share row exclusive mode").update();
        if (!accounts.nobodyYet()) {
            throw new NotFound("link.gone");
        }
        long account = accounts.create(suivi, email, name, password);
        accounts.giveRole(suivi, account, Role.ADMINISTRATOR, null, null);
        return account;
    }

    @Transactional
    public long accept(String token, String name, String password) {
        Account account = person(links.use(Purpose.INVITATION, token));
        Actor actor = accounts.actor(account.id(), null).orElseThrow();
        own.rename(actor, new Profile(name, account.language()));
        own.setPassword(accounts.withId(account.id()).orElseThrow(), password);
        accepted(account);
        events.publishEvent(new InvitationAccepted(actor, account.id()));
        return account.id();
    }

    /** Replaces a forgotten password, ends all sessions and tokens, and lets the person in at once however often somebody guessed. */
    @Transactional
    public long reset(String token, String password) {
        Account account = person(links.use(Purpose.PASSWORD_RESET, token));
        Actor actor = accounts.actor(account.id(), null).orElseThrow();
        own.setPassword(account, password);
        accepted(account);
        sessions.endAll(account.id());
        jdbc.sql("update api_token set revoked_at = :now where account_id = :account and revoked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account.id())
                .update();
        throttle.forget(Waiting.ACCOUNT, account.email().toLowerCase(Locale.ROOT));
        events.publishEvent(new PasswordChanged(actor, account.id(), true));
        return account.id();
    }

    /** The link to mail when somebody says to have forgotten the password; empty when there is no such account, or too often. */
    @Transactional
    public Optional<Invitation> forgotten(String email) {
        Optional<Account> account =
                accounts.withEmail(email).filter(Account::isOpen).filter(Account::hasAccepted);
        return account.filter(person -> throttle.take(Waiting.RESET, String.valueOf(person.id()))
                        .isZero())
                .map(person -> new Invitation(
                        person.id(), person.email(), person.name(), links.issue(Purpose.PASSWORD_RESET, person.id())));
    }

    /** Somebody whom the government's own sign-on vouches for; the account must exist. */
    @Transactional
    public Optional<Account> vouchedFor(String verifiedEmail) {
        Optional<Account> account = accounts.withEmail(verifiedEmail).filter(Account::isOpen);
        account.ifPresent(this::accepted);
        return account;
    }

    private Account person(OneTimeLink link) {
        return accounts.withId(link.ofAccount()).filter(Account::isOpen).orElseThrow(() -> new NotFound("link.gone"));
    }

    private void accepted(Account account) {
        if (!account.hasAccepted()) {
            jdbc.sql("update account set accepted_at = :now where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", account.id())
                    .update();
        }
    }
}
