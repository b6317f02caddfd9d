package org.suivi.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OutgoingMail;

/** A run of reminders in all systems as on an ordinary Monday, whose mails go nowhere; for the benchmark. */
public final class DigestTiming {

    private static final Instant MONDAY = Instant.parse("2026-11-23T11:00:00Z");

    private DigestTiming() {}

    /** @return how many mails were written */
    public static int run(ApplicationContext program) {
        var systems = program.getBean(NationalSystems.class);
        var run = new DigestRun(
                program.getBean(JdbcClient.class),
                program.getBean(Digests.class),
                program.getBean(DigestWords.class),
                program.getBean(ReminderSettings.class),
                systems,
                program.getBean(OutgoingMail.class),
                program.getBean(PlatformTransactionManager.class),
                Clock.fixed(MONDAY, ZoneOffset.UTC));
        var written = new AtomicInteger();
        SystemScope.inAll(systems::all)
                .forEach(system -> written.addAndGet(
                        run.go(system, () -> true, letter -> !letter.text().isBlank())));
        return written.get();
    }
}
