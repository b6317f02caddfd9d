package org.suivi.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks the hash chain of each system and finds the first entry that was changed, removed or put in. */
@Component
@Transactional(readOnly = true)
class AuditChain {

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the walk found.
     *
     * @param brokenAt number of the first entry that does not follow the one before it; null when all do
     * @param lastHash hash of the last good entry: kept elsewhere, it shows later whether the end was cut off
     */
    record Finding(int system, long entries, @Nullable Long brokenAt, String lastHash) {}

    List<Finding> verify() {
        return jdbc
                .sql("select distinct system_id from audit_entry order by system_id")
                .query(Integer.class)
                .list()
                .stream()
                .map(this::walk)
                .toList();
    }

    private Finding walk(int system) {
        String hash = AuditEntry.BEGINNING;
        long number = 0;
        try (Stream<AuditEntry> entries = jdbc
                .sql("select * from audit_entry where system_id = :system order by number")
                .withFetchSize(1000)
                .param("system", system)
                .query(AuditEntry::read)
                .stream()) {
            for (AuditEntry entry : (Iterable<AuditEntry>) entries::iterator) {
                if (!entry.follows(hash, number)) {
                    return new Finding(system, number, number + 1, hash);
                }
                hash = entry.hash();
                number = entry.number();
            }
        }
        return new Finding(system, number, null, hash);
    }
}
