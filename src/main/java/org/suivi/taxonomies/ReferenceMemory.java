package org.suivi.taxonomies;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.shared.Change;

/** Lets modules keep reference data in memory, on every node, and counts in the database how often each kind was changed. */
@Component
public class ReferenceMemory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<Remembered<?>> all = new CopyOnWriteArrayList<>();

    ReferenceMemory(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // What several statements read is of one moment
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Something that is read once and kept until what it is made of is changed.
     *
     * @param kind a word of its own, by which its changes are counted
     * @param subjects the types of what it is made of
     */
    public <T> Remembered<T> of(String kind, Set<String> subjects, Supplier<T> read) {
        var remembered = new Remembered<>(kind, subjects, read, this);
        all.add(remembered);
        return remembered;
    }

    @EventListener
    void hear(Change change) {
        all.forEach(each -> each.hear(change));
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
