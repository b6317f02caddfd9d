package org.suivi.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one clock that all nodes and all pages count by: the database's, which also writes when things happened. Each node asks for it
 * now and then and counts on by its own monotonic clock, so that a step of the node's wall clock is not seen.
 */
@Component
public class DatabaseTime {

    private static final int PROBES = 3;

    private final Clock clock;
    private volatile @Nullable Reading reading;

    DatabaseTime(Clock clock) {
        this.clock = clock;
    }

    private record Reading(long nanos, long micros) {}

    /** Milliseconds since 1970; until the database was asked for the first time, by the node's own clock. */
    public long millis() {
        Reading last = reading;
        return last == null ? clock.millis() : (last.micros() + (System.nanoTime() - last.nanos()) / 1_000) / 1_000;
    }

    /** Asks some times and believes the quickest answer. */
    void learn(Connection connection) throws SQLException {
        long quickest = Long.MAX_VALUE;
        Reading best = reading;
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < PROBES; i++) {
                long before = System.nanoTime();
                long micros = micros(statement);
                long took = System.nanoTime() - before;
                if (took < quickest) {
                    quickest = took;
                    best = new Reading(before + took / 2, micros);
                }
            }
        }
        reading = best;
    }

    private static long micros(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select (extract(epoch from clock_timestamp()) * 1000000)::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }
}
