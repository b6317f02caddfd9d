package org.suivi.recommendations;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.search.SearchIndex;
import org.suivi.search.Searchable;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import tools.jackson.databind.ObjectMapper;

/**
 * The front door for many recommendations at once: they are received on a tray, checked against what is there, applied as a whole
 * and, as long as nothing was built on them, taken back as a whole. One receipt is for one import of one system.
 */
@Service
@Transactional
public class RecommendationReceipts {

    private static final int INDEX_AT_ONCE = 1_000;

    /** Two imports into one system wait for each other; the number is this program's own for that lock. */
    private static final int LOCK = 7312;

    private static final String TAKE_UP = """
            insert into received_row (import_id, place, row_numbers, raw, rejection, rejection_arguments, annotation_id, symbol,
                document_type, mechanism_id, session, cycle, year, published_on, number, kind, texts, fingerprint, position,
                position_symbol, position_paragraph, states, terms, action_category, action_verb, address_base, repairs,
                unofficial)
            select :to, g.place, row_numbers, raw, rejection, rejection_arguments, annotation_id, symbol, document_type,
                mechanism_id, session, cycle, year, published_on, number, kind, texts, fingerprint, position,
                position_symbol, position_paragraph, states, terms, action_category, action_verb, address_base, repairs,
                g.unofficial
            from receipt first join receipt r on r.import_id = first.import_id and r.first_place = first.place
            join received_row g on g.import_id = r.import_id and g.place = r.place
            where first.import_id = :from and first.system_id = :system and first.outcome in ('doubtful', 'new')
                and first.recommendation_id is null
            """;

    private final JdbcClient jdbc;
    private final DataSource connections;
    private final ObjectMapper json;
    private final ReceiptCheck check;
    private final ReceiptAdditions additions;
    private final ReceiptChanges changes;
    private final ReceiptUndo undo;
    private final RecommendationDocuments documents;
    private final ObjectProvider<SearchIndex> indexes;

    RecommendationReceipts(
            JdbcClient jdbc,
            DataSource connections,
            ObjectMapper json,
            ReceiptCheck check,
            ReceiptAdditions additions,
            ReceiptChanges changes,
            ReceiptUndo undo,
            RecommendationDocuments documents,
            ObjectProvider<SearchIndex> indexes) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.json = json;
        this.check = check;
        this.additions = additions;
        this.changes = changes;
        this.undo = undo;
        this.documents = documents;
        this.indexes = indexes;
    }

    /** An empty tray for the import; what it held before is forgotten. To be closed before the transaction ends. */
    public ReceivingTray receive(Actor actor, long importId) {
        actor.mustHave(Permission.IMPORT);
        for (String table : List.of("receipt_change", "receipt_decision", "receipt", "received_row")) {
            jdbc.sql("delete from " + table + " where import_id = :import")
                    .param("import", importId)
                    .update();
        }
        try {
            PGConnection connection = DataSourceUtils.getConnection(connections).unwrap(PGConnection.class);
            return new ReceivingTray(connection.getCopyAPI(), json, importId);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The rows could not be received", e);
        }
    }

    /** Compares what was received with what is there. */
    public void check(Actor actor, long importId) {
        actor.mustHave(Permission.IMPORT);
        check.run(actor.inSystem(), importId);
    }

    /** Says of a doubtful row whether it is the recommendation it was likened to; the next check heeds it. */
    public void decide(Actor actor, long importId, int place, boolean isSame) {
        actor.mustHave(Permission.IMPORT);
        int decided = jdbc.sql("""
                        insert into receipt_decision (import_id, place, system_id, like_id, is_same)
                        select import_id, place, system_id, like_id, :same from receipt
                        where import_id = :import and place = :place and system_id = :system and outcome = 'doubtful'
                        on conflict (import_id, place) do update
                            set is_same = excluded.is_same, like_id = excluded.like_id
                        """)
                .param("import", importId)
                .param("place", place)
                .param("system", actor.inSystem())
                .param("same", isSame)
                .update();
        if (decided == 0) {
            throw new NotFound("problem.not-found");
        }
    }

    /** Lays the rows that one import left out, undecided or not wanted, on the tray of another; returns how many. */
    public int takeUp(Actor actor, long from, long to) {
        actor.mustHave(Permission.IMPORT);
        return jdbc.sql(TAKE_UP)
                .param("from", from)
                .param("to", to)
                .param("system", actor.inSystem())
                .update();
    }

    /**
     * Checks once more, because others work meanwhile, and applies: all of it or, when anything fails, nothing.
     *
     * @param chosen which differences to apply to recommendations that are there
     * @param addNew whether to add those that are not
     */
    public void apply(Actor actor, long importId, Set<ReceiptField> chosen, boolean addNew, ReceiptProgress progress) {
        actor.mustHave(Permission.IMPORT);
        lock(actor.inSystem());
        check.run(actor.inSystem(), importId);
        progress.step();
        additions.receiveDocuments(actor, importId);
        if (addNew) {
            additions.add(actor.inSystem(), importId, progress);
        }
        changes.apply(importId, chosen, actor.name());
        progress.step();
    }

    /** What stands on the import; nothing means that it can be undone. */
    @Transactional(readOnly = true)
    public List<UndoBlocker> blockers(Actor actor, long importId, int most) {
        actor.mustHave(Permission.IMPORT);
        return undo.blockers(actor, importId, most);
    }

    /** Takes the whole import back. */
    public void undo(Actor actor, long importId) {
        lock(actor.inSystem());
        if (!blockers(actor, importId, 1).isEmpty()) {
            throw new Refused("recommendation.undo.blocked");
        }
        undo.run(actor, importId);
    }

    /** Lets the index follow an import that was applied or undone; may be repeated. Returns how many documents it wrote. */
    @Transactional(readOnly = true)
    public long index(Actor actor, long importId, LongConsumer written) {
        actor.mustHave(Permission.IMPORT);
        SearchIndex index = indexes.getObject();
        List<Long> gone = ids("""
                select r.recommendation_id from receipt r where r.import_id = :import and r.outcome = 'new'
                    and r.recommendation_id is not null
                    and not exists (select 1 from recommendation e where e.id = r.recommendation_id)
                """, importId);
        index.remove(RecommendationDocuments.KIND, gone);
        long[] count = {0};
        try (Stream<Searchable> added = documents.ofImport(importId)) {
            index.load(actor.inSystem(), added.peek(document -> written.accept(++count[0])));
        }
        List<Long> changed =
                ids("select distinct recommendation_id from receipt_change where import_id = :import", importId);
        for (int from = 0; from < changed.size(); from += INDEX_AT_ONCE) {
            List<Long> some = changed.subList(from, Math.min(changed.size(), from + INDEX_AT_ONCE));
            index.write(documents.of(some));
            count[0] += some.size();
            written.accept(count[0]);
        }
        index.visibleNow();
        return count[0];
    }

    private List<Long> ids(String sql, long importId) {
        return jdbc.sql(sql).param("import", importId).query(Long.class).list();
    }

    private void lock(int system) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :system)")
                .param("lock", LOCK)
                .param("system", system)
                .query((row, number) -> 0)
                .list();
    }
}
