package org.suivi.live;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;

/** Topics for tests and for the benchmark, "example-1": a text that anybody may watch, and screens with a token. */
@TestComponent
public class LiveExamples implements LiveSource {

    public static final String TOKEN = "let this screen in";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LiveUpdates live;
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean isThere;

    LiveExamples(JdbcClient jdbc, TransactionTemplate transactions, LiveUpdates live) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.live = live;
    }

    @Override
    public boolean owns(String topic) {
        return topic.startsWith("example-");
    }

    @Override
    public boolean mayWatch(Actor actor, String topic, String role, String token) {
        boolean mayRole = role.equals("public") || role.equals("screen") && token.equals(TOKEN);
        return mayRole && exists(topic);
    }

    @Override
    public LiveState state(String topic, String role) {
        reads.incrementAndGet();
        return jdbc.sql("select version, json from watched_example where topic = :topic")
                .param("topic", topic)
                .query((row, index) -> new LiveState(row.getLong("version"), row.getString("json")))
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** How often states were read. */
    int reads() {
        return reads.get();
    }

    /** Changes the topic in a transaction of its own and tells it; returns the new version. */
    public long change(String topic, String json) {
        prepare();
        Long version = transactions.execute(status -> changeInside(topic, json));
        return version == null ? 0 : version;
    }

    /** The same, and then the transaction comes to nothing. */
    void changeInVain(String topic, String json) {
        transactions.executeWithoutResult(status -> {
            changeInside(topic, json);
            status.setRollbackOnly();
        });
    }

    void remove(String topic) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from watched_example where topic = :topic")
                    .param("topic", topic)
                    .update();
            live.changed(topic, Long.MAX_VALUE);
        });
    }

    private long changeInside(String topic, String json) {
        long version = jdbc.sql("""
                        insert into watched_example (topic, version, json) values (:topic, 1, :json)
                        on conflict (topic) do update set version = watched_example.version + 1, json = excluded.json
                        returning version
                        """)
                .param("topic", topic)
                .param("json", json)
                .query(Long.class)
                .single();
        live.changed(topic, version);
        return version;
    }

    private boolean exists(String topic) {
        prepare();
        return jdbc.sql("select exists (select from watched_example where topic = :topic)")
                .param("topic", topic)
                .query(Boolean.class)
                .single();
    }

    /** Only where it is used: the schema of the other tests is that of the migrations. */
    private synchronized void prepare() {
        if (!isThere) {
            jdbc.sql("""
                    create table if not exists watched_example (topic text primary key, version bigint, json text)
                    """).update();
            isThere = true;
        }
    }
}
