package org.suivi.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.recommendations.ReceiptCounts;
import org.suivi.recommendations.ReceiptPages;
import org.suivi.shared.Actor;

/** What tests of the path of an import share: a system without recommendations, and the steps in the name of its secretariat. */
@OnDatabase
abstract class ImportTest {

    @Autowired
    Cast cast;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportDecisions decisions;

    @Autowired
    ImportWork work;

    @Autowired
    ReceiptPages receipts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    @AfterEach
    void nothingIsThere() {
        for (Actor actor : List.of(secretariat(), cast.stranger())) {
            in(actor, () -> {
                for (String table : List.of(
                        "receipt_change",
                        "receipt_decision",
                        "receipt",
                        "cluster_member",
                        "recommendation",
                        "document",
                        "import_alias",
                        "import_mapping",
                        "import_run")) {
                    jdbc.sql("delete from " + table + " where system_id = :system")
                            .param("system", actor.inSystem())
                            .update();
                }
                return 0;
            });
        }
    }

    Actor secretariat() {
        return cast.actor(Role.SECRETARIAT);
    }

    static ImportOptions everyState(int session) {
        return new ImportOptions(session, null, null, null, null, true, false);
    }

    long read(String sample, ImportOptions options) {
        return in(secretariat(), () -> {
            try (var content = Files.newInputStream(Gathered.sample(sample))) {
                return started(runs.upload(secretariat(), sample, content), options);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    long pasteTable(String csv) {
        return readTable(csv);
    }

    long readTable(String csv) {
        return in(secretariat(), () -> {
            var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
            return started(runs.upload(secretariat(), "table.csv", content), everyState(20));
        });
    }

    long started(long id, ImportOptions options) {
        runs.prepare(
                secretariat(),
                id,
                options,
                runs.withId(secretariat(), id).reading().mapping());
        runs.read(secretariat(), id);
        return id;
    }

    void apply(long id) {
        apply(id, ImportChoices.USUAL);
    }

    void apply(long id, ImportChoices choices) {
        await(id);
        in(secretariat(), () -> {
            runs.apply(secretariat(), id, choices);
            return 0;
        });
        await(id);
    }

    void decide(long id, boolean isSame) {
        int place = in(
                secretariat(),
                () -> receipts.withOutcome(secretariat(), id, "doubtful", 1, 10)
                        .rows()
                        .get(0)
                        .place());
        in(secretariat(), () -> {
            decisions.decide(secretariat(), id, Map.of(place, isSame));
            return 0;
        });
        await(id);
    }

    void undo(long id) {
        in(secretariat(), () -> {
            decisions.undo(secretariat(), id);
            return 0;
        });
        await(id);
    }

    ImportRun run(long id) {
        await(id);
        return in(secretariat(), () -> runs.withId(secretariat(), id));
    }

    void await(long id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    ImportRun run = in(secretariat(), () -> runs.withId(secretariat(), id));
                    return !run.state().isRunning() && run.progress().isIndexed();
                });
    }

    ReceiptCounts counts(long id) {
        await(id);
        return in(secretariat(), () -> receipts.counts(secretariat(), id));
    }

    long recommendations() {
        return single("select count(*) from recommendation");
    }

    List<String> addresses() {
        return in(
                secretariat(),
                () -> jdbc.sql("select address from recommendation order by address")
                        .query(String.class)
                        .list());
    }

    long single(String sql) {
        return in(secretariat(), () -> jdbc.sql(sql).query(Long.class).single());
    }

    String text(String sql) {
        return in(secretariat(), () -> jdbc.sql(sql).query(String.class).single());
    }

    <T> T in(Actor actor, Supplier<T> work) {
        return SystemScope.in(actor.inSystem(), () -> transactions.execute(status -> work.get()));
    }
}
