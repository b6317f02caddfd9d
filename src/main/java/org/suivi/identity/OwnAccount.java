package org.suivi.identity;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** What a person changes about the own account: name, language, password, second step. */
@Service
@Transactional(readOnly = true)
public class OwnAccount {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final TwoStep twoStep;
    private final ProofCheck proofs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
            JdbcClient jdbc,
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordRule rule,
            TwoStep twoStep,
            ProofCheck proofs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rule = rule;
        this.twoStep = twoStep;
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the person sees of the own account.
     *
     * @param recoveryCodes how many are left
     */
    public record Overview(Account account, boolean hasPassword, int recoveryCodes) {}

    /** For what lets somebody else in or tells somebody else: only who is at the keyboard as the owner of the account goes on. */
    public void mustProve(Actor actor, Proof proof) {
        proofs.mustProve(own(actor), proof);
    }

    public Overview overview(Actor actor) {
        Account account = own(actor);
        return new Overview(account, proofs.hasPassword(account), twoStep.codesLeft(account.id()));
    }

    @Transactional
    public void rename(Actor actor, Profile profile) {
        Account account = own(actor);
        var before = new Profile(account.name(), account.language());
        var after = new Profile(profile.name().strip(), profile.language());
        if (before.equals(after)) {
            return;
        }
        jdbc.sql("update account set name = :name, language = :language, version = version + 1 where id = :id")
                .param("name", after.name())
                .param(
                        "language",
                        after.language() == null ? null : after.language().code(),
                        Types.VARCHAR)
                .param("id", account.id())
                .update();
        events.publishEvent(new ProfileChanged(actor, account.id(), before, after));
    }

    /** Replaces the password; the page that calls ends the other sessions. */
    @Transactional
    public void changePassword(Actor actor, String current, String next) {
        Account account = own(actor);
        proofs.mustKnowPassword(account, current);
        setPassword(account, next);
        events.publishEvent(new PasswordChanged(actor, account.id(), false));
    }

    /** A secret to show, kept by the page until the first code proves that the authenticator has it. */
    public byte[] newSecret() {
        return Secret.bytes(20);
    }

    /** The secret as people type it. */
    public String typed(byte[] secret) {
        return Totp.base32(secret);
    }

    /** Asks for codes from now on; returns the recovery codes, which are shown this once. */
    @Transactional
    public List<String> turnTwoStepsOn(Actor actor, byte[] secret, String code) {
        Account account = own(actor);
        long step = Totp.stepOf(secret, code, clock.instant(), 0).orElseThrow(() -> new Refused("two-step.wrong"));
        twoStep.turnOn(account.id(), secret, step);
        events.publishEvent(new TwoStepSwitched(actor, account.id(), true));
        return twoStep.renewCodes(account.id());
    }

    @Transactional
    public List<String> renewRecoveryCodes(Actor actor, String password) {
        Account account = own(actor);
        proofs.mustKnowPassword(account, password);
        events.publishEvent(new RecoveryCodesRenewed(actor, account.id()));
        return twoStep.renewCodes(account.id());
    }

    @Transactional
    public void turnTwoStepsOff(Actor actor, String password) {
        Account account = own(actor);
        proofs.mustKnowPassword(account, password);
        twoStep.turnOff(account.id());
        events.publishEvent(new TwoStepSwitched(actor, account.id(), false));
    }

    /** For the links that replace a password without the old one. */
    @Transactional
    void setPassword(Account account, String password) {
        rule.check(password, List.of(account.email(), account.name(), "suivi"));
        jdbc.sql("update account set password_hash = :hash, version = version + 1 where id = :id")
                .param("hash", passwords.encode(password))
                .param("id", account.id())
                .update();
    }

    private Account own(Actor actor) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        return accounts.withId(actor.account())
                .filter(Account::isOpen)
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }
}
