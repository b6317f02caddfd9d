package org.suivi.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Problem;
import org.suivi.shared.web.SystemHead;

/**
 * Makes one ordered file. What its orderer may see is asked again when the work begins; a file that was begun before a crash is
 * begun again.
 */
@Component
class ExportMaking {

    private static final Logger log = LoggerFactory.getLogger(ExportMaking.class);
    private static final int PART = 1 << 20;
    private static final int ROWS_BETWEEN_NEWS = 1_000;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final NationalSystems systems;
    private final RecommendationExport export;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportMaking(
            JdbcClient jdbc,
            Accounts accounts,
            NationalSystems systems,
            RecommendationExport export,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.systems = systems;
        this.export = export;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What was ordered, as it stands in the database. */
    private record Ordered(int system, long account, String format, String language, String query) {}

    void make(UUID id) {
        Optional<Ordered> found = SystemScope.inAll(() -> transaction.execute(status -> jdbc.sql("""
                        update export_file set state = 'running', written = 0 where id = :id and state <> 'ready'
                        returning system_id, account_id, format, language, query
                        """)
                .param("id", id)
                .query((row, index) -> new Ordered(
                        row.getInt("system_id"),
                        row.getLong("account_id"),
                        row.getString("format"),
                        row.getString("language"),
                        row.getString("query")))
                .optional()));
        found.ifPresent(ordered -> SystemScope.in(ordered.system(), () -> {
            make(id, ordered);
            return ordered;
        }));
    }

    private void make(UUID id, Ordered ordered) {
        try {
            Path file = Files.createTempFile("suivi-export", null);
            try {
                String name = write(id, ordered, file);
                keep(id, ordered.system(), name, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Problem refused) {
            fail(id, refused.code());
        } catch (IOException | RuntimeException failed) {
            log.error("The export {} failed", id, failed);
            fail(id, "export.failed");
        }
    }

    private String write(UUID id, Ordered ordered, Path file) throws IOException {
        NationalSystem system = systems.all().stream()
                .filter(each -> each.id() == ordered.system())
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        Actor actor = accounts.actor(ordered.account(), system).orElseThrow(() -> new NotFound("problem.not-found"));
        var order = new ListOrder(
                new SystemHead(
                        system.id(),
                        system.code(),
                        system.name(),
                        system.isPublic(),
                        system.isDemonstration(),
                        system.zone()),
                RecommendationFilter.ofQuery(ordered.query()),
                ExportFormat.of(ordered.format()).orElseThrow(),
                Language.of(ordered.language()).orElse(Language.EN));
        String[] name = {""};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            export.write(
                    actor,
                    order,
                    (fileName, rows) -> {
                        name[0] = fileName;
                        return out;
                    },
                    written -> tell(id, written));
        }
        return name[0];
    }

    private void tell(UUID id, int written) {
        if (written % ROWS_BETWEEN_NEWS == 0) {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("update export_file set written = :written where id = :id")
                            .param("written", written)
                            .param("id", id)
                            .update());
        }
    }

    private void keep(UUID id, int system, String name, Path file) {
        transaction.executeWithoutResult(status -> {
            try (InputStream in = Files.newInputStream(file)) {
                int number = 0;
                for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                    jdbc.sql("""
                                    insert into export_part (export_id, number, system_id, bytes)
                                    values (:id, :number, :system, :bytes)
                                    """)
                            .param("id", id)
                            .param("number", number++)
                            .param("system", system)
                            .param("bytes", part)
                            .update();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            jdbc.sql("""
                            update export_file set state = 'ready', written = rows, file_name = :name, ready_at = :now
                            where id = :id
                            """)
                    .param("name", name)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
        });
    }

    private void fail(UUID id, String problem) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update export_file set state = 'failed', problem = :problem where id = :id")
                        .param("problem", problem)
                        .param("id", id)
                        .update());
    }

    void clearExpired() {
        SystemScope.inAll(() ->
                transaction.execute(status -> jdbc.sql("delete from export_file where expires_at < :now")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()));
    }
}
