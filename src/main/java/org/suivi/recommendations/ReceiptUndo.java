package org.suivi.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.mechanisms.Documents;
import org.suivi.shared.Actor;

/** Takes an import back: deletes what it added, restores what it changed, unless something was built on it. */
@Component
class ReceiptUndo {

    private static final int ASKED_AT_ONCE = 5_000;

    private static final String BLOCKERS = """
            with mine as (select * from recommendation where system_id = :system and import_id = :import),
            changed as (select * from receipt_change where import_id = :import and applied_at is not null)
            select distinct on (e.address, reason) e.id, e.address, e.number, reason, other from (
                select p.recommendation_id as id, 'position' as reason, null::bigint as other
                from past_position p join mine m on m.id = p.recommendation_id
                where not exists (select 1 from receipt_change c where c.past_position_id = p.id)
                union all
                select m.id, 'words', null from mine m
                left join received_row g on g.import_id = :import and g.place = m.import_place
                where m.title <> '{}' or m.summary <> '{}' or m.visibility <> 'public'
                    or m.action_category is distinct from g.action_category
                        and not exists (select 1 from receipt_change c where c.recommendation_id = m.id
                            and c.applied_at is not null)
                union all
                select m.id, 'tags', null from recommendation_tag t join mine m on m.id = t.recommendation_id
                where t.source = 'national'
                union all
                select m.id, 'asks', null from ask a join mine m on m.id = a.recommendation_id
                union all
                select m.id, 'relations', null from relation r join mine m on m.id in (r.from_id, r.to_id)
                union all
                select m.id, 'clusters', null from cluster_member c join mine m on m.id = c.recommendation_id
                union all
                select c.recommendation_id, 'later-import', c.import_id from receipt_change c
                join mine m on m.id = c.recommendation_id where c.applied_at is not null
                union all
                select c.recommendation_id, 'later-import', l.import_id from changed c
                join receipt_change l on l.recommendation_id = c.recommendation_id and l.field = c.field
                    and l.applied_at > c.applied_at and l.import_id <> c.import_id
                union all
                select c.recommendation_id, 'position', null from changed c
                join recommendation r on r.id = c.recommendation_id
                where c.field in ('position', 'own-position') and r.position <> c.after ->> 'position') as built
            join recommendation e on e.id = built.id
            order by e.address, reason limit :most
            """;

    private static final String DELETE = "delete from recommendation where system_id = :system and import_id = :import";

    private static final String USED_DOCUMENTS = """
            select d.id from document d where d.system_id = :system and d.import_id = :import
                and exists (select 1 from recommendation e where e.document_id = d.id)
            """;

    private static final String FORGET = "update receipt_change set applied_at = null where import_id = :import";

    private final JdbcClient jdbc;
    private final ReceiptChanges changes;
    private final Documents documents;
    private final ObjectProvider<BuiltOnRecommendations> built;

    ReceiptUndo(
            JdbcClient jdbc,
            ReceiptChanges changes,
            Documents documents,
            ObjectProvider<BuiltOnRecommendations> built) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.documents = documents;
        this.built = built;
    }

    /** What the recommendations themselves know of, then what other modules built. */
    List<UndoBlocker> blockers(Actor actor, long importId, int most) {
        List<UndoBlocker> found = new ArrayList<>(jdbc.sql(BLOCKERS)
                .param("system", actor.inSystem())
                .param("import", importId)
                .param("most", most)
                .query((row, index) -> blocker(row))
                .list());
        Map<Long, Added> added = found.size() < most ? added(actor, importId) : Map.of();
        List<Long> ids = List.copyOf(added.keySet());
        for (int from = 0; from < ids.size() && found.size() < most; from += ASKED_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE));
            built.stream()
                    .flatMap(module -> module.on(actor, some).stream())
                    .limit(most - found.size())
                    .map(work -> Objects.requireNonNull(added.get(work.recommendation()))
                            .because(work.what(), work.path()))
                    .forEach(found::add);
        }
        return found;
    }

    private static UndoBlocker blocker(ResultSet row) throws SQLException {
        String address = row.getString("address");
        Long laterImport = (Long) row.getObject("other");
        return new UndoBlocker(
                address,
                row.getString("number"),
                "recommendation.built." + row.getString("reason"),
                laterImport == null ? "/r/" + address : "/imports/" + laterImport);
    }

    private record Added(String address, @Nullable String number) {

        UndoBlocker because(String what, String path) {
            return new UndoBlocker(address, number, what, path);
        }
    }

    private Map<Long, Added> added(Actor actor, long importId) {
        Map<Long, Added> added = new TreeMap<>();
        jdbc.sql("select id, address, number from recommendation where system_id = :system and import_id = :import")
                .param("system", actor.inSystem())
                .param("import", importId)
                .query(row -> {
                    added.put(row.getLong("id"), new Added(row.getString("address"), row.getString("number")));
                });
        return added;
    }

    void run(Actor actor, long importId) {
        int system = actor.inSystem();
        changes.takeBack(importId);
        jdbc.sql(DELETE).param("system", system).param("import", importId).update();
        List<Long> used = jdbc.sql(USED_DOCUMENTS)
                .param("system", system)
                .param("import", importId)
                .query(Long.class)
                .list();
        documents.withdraw(actor, importId, used);
        jdbc.sql(FORGET).param("import", importId).update();
    }
}
