package org.suivi.plans;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;

/** Lets two who change the same thing at once both be heard, where the thing has no version: the second is told what the first said. */
@Component
class SeenMeanwhile {

    private final JdbcClient jdbc;

    SeenMeanwhile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the other, so that the second sees what the first said. */
    <T> void mustStillBe(T seen, Supplier<T> now, Ref what) {
        jdbc.sql("select pg_advisory_xact_lock(7313, :key)")
                .param("key", (int) what.id())
                .query((row, number) -> 0)
                .list();
        if (!now.get().equals(seen)) {
            throw new Stale(what);
        }
    }
}
