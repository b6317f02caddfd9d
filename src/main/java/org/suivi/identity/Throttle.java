package org.suivi.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts in the database, so that all nodes count together. An attempt is counted before it is made and taken back when
 * it succeeds: a hundred at the same moment do not slip through. What is refused for haste is not counted, so a patient person
 * always gets in.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Throttle {

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Zero when the attempt may be made, and then it is counted; else what is left to wait. */
    Duration take(Waiting kind, String subject) {
        record Counted(int failures, Instant last) {}
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into failed_attempts (kind, subject, failures, last_at) values (:kind, :subject, 0, :now)
                        on conflict (kind, subject) do nothing
                        """)
                .param("kind", code(kind))
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .update();
        Counted counted = jdbc.sql("""
                        select failures, last_at from failed_attempts where kind = :kind and subject = :subject for update
                        """)
                .param("kind", code(kind))
                .param("subject", subject)
                .query((row, index) -> new Counted(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .single();
        Duration left = kind.left(counted.failures(), counted.last(), now);
        if (left.isZero()) {
            boolean forgotten = !now.isBefore(counted.last().plus(Waiting.MEMORY));
            write(kind, subject, forgotten ? 1 : counted.failures() + 1, now);
        }
        return left;
    }

    /** The attempt succeeded: nothing is held against the subject. */
    void forget(Waiting kind, String subject) {
        jdbc.sql("delete from failed_attempts where kind = :kind and subject = :subject")
                .param("kind", code(kind))
                .param("subject", subject)
                .update();
    }

    /** The attempt succeeded, but others from there may not have: only this one is taken back. */
    void takeBack(Waiting kind, String subject) {
        jdbc.sql("""
                        update failed_attempts set failures = greatest(failures - 1, 0)
                        where kind = :kind and subject = :subject
                        """).param("kind", code(kind)).param("subject", subject).update();
    }

    void forgetOld() {
        jdbc.sql("delete from failed_attempts where last_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(Waiting.MEMORY)))
                .update();
    }

    private void write(Waiting kind, String subject, int failures, Instant now) {
        jdbc.sql("""
                        update failed_attempts set failures = :failures, last_at = :now
                        where kind = :kind and subject = :subject
                        """)
                .param("failures", failures)
                .param("now", Timestamp.from(now))
                .param("kind", code(kind))
                .param("subject", subject)
                .update();
    }

    private static String code(Waiting kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
