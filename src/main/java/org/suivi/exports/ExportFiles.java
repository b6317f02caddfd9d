package org.suivi.exports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to files that are made by a job: ordering one, watching it, and taking it away. Each is its orderer's alone. */
@Service
@Transactional(readOnly = true)
public class ExportFiles {

    /** Up to here a spreadsheet, CSV or JSON file goes out at once. */
    public static final int MOST_AT_ONCE = 20_000;

    /** Up to here a document that is built as a whole goes out at once. */
    public static final int MOST_DOCUMENT_ROWS_AT_ONCE = 500;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_OPEN = 5;

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final Clock clock;

    ExportFiles(JdbcClient jdbc, SchedulerClient scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether the file is one to wait for. */
    public static boolean isLong(ExportFormat format, int rows) {
        return rows > (format.isDocument() ? MOST_DOCUMENT_ROWS_AT_ONCE : MOST_AT_ONCE);
    }

    /** Has the file made; the public cannot, because nobody could be told apart to hand it to. */
    @Transactional
    public UUID order(Actor actor, ListOrder order, int rows) {
        actor.mustHave(Permission.READ_PUBLISHED);
        if (!actor.isSignedIn()) {
            throw new Refused("export.refused.sign-in");
        }
        if (openOf(actor) >= MOST_OPEN) {
            throw new Refused("export.refused.too-many-open", MOST_OPEN);
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into export_file (id, system_id, account_id, format, language, query, rows, ordered_at, expires_at)
                        values (:id, :system, :account, :format, :language, :query, :rows, :now, :expires)
                        """)
                .param("id", id)
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .param("format", order.format().code())
                .param("language", order.language().code())
                .param("query", order.filter().onPage(1).query())
                .param("rows", rows)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(ExportJobs.TASK, id.toString()), now);
        return id;
    }

    private int openOf(Actor actor) {
        return jdbc.sql("""
                        select count(*) from export_file
                        where account_id = :account and system_id = :system and state in ('waiting', 'running')
                        """)
                .param("account", actor.account())
                .param("system", actor.inSystem())
                .query(Integer.class)
                .single();
    }

    /** The file as its orderer sees it; for everybody else it is not there. */
    public ExportFile one(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private Optional<ExportFile> find(Actor actor, UUID id) {
        return jdbc.sql("""
                        select id, format, state, rows, written, file_name, problem, expires_at from export_file
                        where id = :id and system_id = :system and account_id = :account and account_id <> 0
                            and expires_at > :now
                        """)
                .param("id", id)
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(ExportFiles::read)
                .optional();
    }

    /** Writes the finished file, portion by portion. */
    public void writeTo(Actor actor, UUID id, OutputStream out) throws IOException {
        if (!one(actor, id).isReady()) {
            throw new NotFound("problem.not-found");
        }
        for (int number = 0; ; number++) {
            Optional<byte[]> part = jdbc.sql(
                            "select bytes from export_part where export_id = :id and number = :number and system_id = :system")
                    .param("id", id)
                    .param("number", number)
                    .param("system", actor.inSystem())
                    .query((row, index) -> row.getBytes("bytes"))
                    .optional();
            if (part.isEmpty()) {
                return;
            }
            out.write(part.orElseThrow());
        }
    }

    private static ExportFile read(ResultSet row, int index) throws SQLException {
        return new ExportFile(
                row.getObject("id", UUID.class),
                ExportFormat.of(row.getString("format")).orElseThrow(),
                row.getString("state"),
                row.getInt("rows"),
                row.getInt("written"),
                row.getString("file_name"),
                row.getString("problem"),
                row.getTimestamp("expires_at").toInstant());
    }
}
