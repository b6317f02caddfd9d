package org.suivi.taxonomies;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;

/** Lets modules keep reference data in memory, on every node, and counts in the database how often each kind was changed. */
@Component
public class ReferenceMemory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReferenceMemory(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Something that is read once and kept until this kind is changed.
     *
     * @param kind a word of its own, by which its changes are counted
     */
    public <T> Remembered<T> of(String kind, Supplier<T> read) {
        return new Remembered<>(kind, read, this);
    }

    Instant now() {
        return clock.instant();
    }

    <R> R reading(Supplier<R> read) {
        return SystemScope.inAll(() -> transaction.execute(status -> read.get()));
    }

    long changes(String kind) {
        return jdbc.sql("select changes from reference_change where kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void changed(String kind) {
        jdbc.sql("""
                        insert into reference_change (kind, changes) values (:kind, 1)
                        on conflict (kind) do update set changes = reference_change.changes + 1
                        """).param("kind", kind).update();
    }
}
