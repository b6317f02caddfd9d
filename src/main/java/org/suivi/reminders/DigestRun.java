package org.suivi.reminders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.identity.Letter;
import org.suivi.identity.MailRound;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OutgoingMail;

/**
 * Sends the digests of a day. A mail cannot be taken back and a mail server cannot take part in a transaction, so that after a crash
 * between the two nobody knows whether a mail went out. The doubt falls on the side of silence: the row of a person and a day is
 * written and committed before the mail is sent, and nobody who has a row is mailed again that day. Whoever lost a mail that way
 * hears of the same things on the next day of their rhythm, and the page of the secretariat shows the row as open.
 */
@Component
class DigestRun {

    private static final Logger log = LoggerFactory.getLogger(DigestRun.class);

    private final JdbcClient jdbc;
    private final Digests digests;
    private final DigestWords words;
    private final ReminderSettings settings;
    private final NationalSystems systems;
    private final OutgoingMail mail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestRun(
            JdbcClient jdbc,
            Digests digests,
            DigestWords words,
            ReminderSettings settings,
            NationalSystems systems,
            OutgoingMail mail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.words = words;
        this.settings = settings;
        this.systems = systems;
        this.mail = mail;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Looks at every system; one whose reminders fail does not keep the others waiting. */
    void goEverywhere() {
        if (!mail.isConfigured()) {
            return;
        }
        for (NationalSystem system : SystemScope.inAll(systems::all)) {
            try (MailRound round = mail.round()) {
                go(system, round::isReady, round::send);
            } catch (RuntimeException failed) {
                log.error("The reminders of {} stopped", system.code(), failed);
            }
        }
    }

    /**
     * Sends what is to be sent in one system today, or goes on with what was begun.
     *
     * @param isReady asked before each person is taken: while no mail can be sent, nobody loses the mail of the day
     * @return how many mails were sent
     */
    int go(NationalSystem system, BooleanSupplier isReady, Predicate<Letter> send) {
        ZonedDateTime now = clock.instant().atZone(system.zone());
        LocalDate today = now.toLocalDate();
        return SystemScope.in(system.id(), () -> {
            if (!in(() -> begins(system.id(), now))) {
                return 0;
            }
            List<Digest> people = in(() -> digests.of(system.id(), today));
            int sent = 0;
            for (Digest person : people) {
                if (!isReady.getAsBoolean()) {
                    return sent;
                }
                sent += tell(person, system, today, send);
            }
            in(() -> finish(system.id(), today));
            log.info("{} reminders sent in {}", sent, system.code());
            return sent;
        });
    }

    private int tell(Digest person, NationalSystem system, LocalDate today, Predicate<Letter> send) {
        if (!in(() -> claim(system.id(), person.account(), today))) {
            return 0;
        }
        boolean sent = send.test(words.letter(person, system));
        in(() -> note(system.id(), person.account(), today, sent ? "sent" : "refused"));
        return sent ? 1 : 0;
    }

    /** Whether today's run is not over, after noting that it begins; false on quiet days and before the hour. */
    private boolean begins(int system, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        if (now.getHour() < settings.rules(system).rules().fromHour() || settings.isQuiet(system, today)) {
            return false;
        }
        jdbc.sql(
                        "insert into digest_run (system_id, day, began_at) values (:system, :day, :now) on conflict do nothing")
                .param("system", system)
                .param("day", today)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select finished_at is null from digest_run where system_id = :system and day = :day")
                .param("system", system)
                .param("day", today)
                .query(Boolean.class)
                .single();
    }

    private boolean claim(int system, long account, LocalDate today) {
        return jdbc.sql("""
                        insert into digest (system_id, account_id, day, state, claimed_at)
                        values (:system, :account, :day, 'claimed', :now) on conflict do nothing
                        """)
                        .param("system", system)
                        .param("account", account)
                        .param("day", today)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private boolean note(int system, long account, LocalDate today, String state) {
        return jdbc.sql("""
                        update digest set state = :state
                        where system_id = :system and account_id = :account and day = :day
                        """)
                        .param("state", state)
                        .param("system", system)
                        .param("account", account)
                        .param("day", today)
                        .update()
                == 1;
    }

    private boolean finish(int system, LocalDate today) {
        return jdbc.sql("update digest_run set finished_at = :now where system_id = :system and day = :day")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("system", system)
                        .param("day", today)
                        .update()
                == 1;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
