package org.suivi.recommendations;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.mechanisms.DocumentsMerged;
import org.suivi.mechanisms.MechanismsMerged;
import org.suivi.mechanisms.StatesMerged;
import org.suivi.taxonomies.TermsMerged;

/** Lets recommendations follow when an administrator merges doubles of the reference data. */
@Component
class MergedReferences {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MergedReferences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Row(int system, long id) {}

    @EventListener
    void follow(TermsMerged merged) {
        moveLinks("recommendation_tag", "term_id", merged.from(), merged.into());
        touched(jdbc.sql("""
                        update recommendation set action_category = staying.code::int, changed_at = now()
                        from term going join term staying on staying.id = :into
                            join taxonomy on taxonomy.id = going.taxonomy_id and taxonomy.kind = 'actions'
                        where going.id = :from and action_category::text = going.code
                        returning recommendation.system_id, recommendation.id
                        """)
                .param("from", merged.from())
                .param("into", merged.into())
                .query((row, index) -> new Row(row.getInt("system_id"), row.getLong("id")))
                .list());
        touched(jdbc.sql("""
                        select distinct r.system_id, r.recommendation_id as id from recommending_state r
                        join state on state.id = r.state_id
                        join term on term.id in (:from, :into) and term.code = state.regional_group
                        join taxonomy on taxonomy.id = term.taxonomy_id and taxonomy.code = 'un-regional-groups'
                        """)
                .param("from", merged.from())
                .param("into", merged.into())
                .query((row, index) -> new Row(row.getInt("system_id"), row.getLong("id")))
                .list());
        // What an import brought follows, or the change would look like a person's when the import is to be undone
        jdbc.sql("""
                        update received_row set action_category = staying.code::int
                        from term going join term staying on staying.id = :into
                            join taxonomy on taxonomy.id = going.taxonomy_id and taxonomy.kind = 'actions'
                        where going.id = :from and action_category::text = going.code
                        """).param("from", merged.from()).param("into", merged.into()).update();
    }

    @EventListener
    void follow(StatesMerged merged) {
        moveLinks("recommending_state", "state_id", merged.from(), merged.into());
    }

    @EventListener
    void follow(MechanismsMerged merged) {
        touched(jdbc.sql("""
                        update recommendation set mechanism_id = :into, changed_at = now() where mechanism_id = :from
                        returning system_id, id
                        """)
                .param("from", merged.from())
                .param("into", merged.into())
                .query((row, index) -> new Row(row.getInt("system_id"), row.getLong("id")))
                .list());
    }

    @EventListener
    void follow(DocumentsMerged merged) {
        touched(jdbc.sql("""
                        update recommendation set document_id = :into, changed_at = now()
                        where document_id = :from and system_id = :system returning system_id, id
                        """)
                .param("from", merged.from())
                .param("into", merged.into())
                .param("system", merged.system())
                .query((row, index) -> new Row(row.getInt("system_id"), row.getLong("id")))
                .list());
    }

    /** A recommendation that had both keeps one of them. */
    private void moveLinks(String table, String column, int from, int into) {
        List<Row> linked = jdbc.sql(
                        "select system_id, recommendation_id from %s where %s = :from".formatted(table, column))
                .param("from", from)
                .query((row, index) -> new Row(row.getInt("system_id"), row.getLong("recommendation_id")))
                .list();
        jdbc.sql("""
                        delete from %1$s going where %2$s = :from and exists (select 1 from %1$s staying
                            where staying.recommendation_id = going.recommendation_id and staying.%2$s = :into)
                        """.formatted(table, column))
                .param("from", from)
                .param("into", into)
                .update();
        jdbc.sql("update %1$s set %2$s = :into where %2$s = :from".formatted(table, column))
                .param("from", from)
                .param("into", into)
                .update();
        touched(linked);
    }

    private void touched(List<Row> rows) {
        Map<Integer, TreeSet<Long>> bySystem = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::system, Collectors.mapping(Row::id, Collectors.toCollection(TreeSet::new))));
        bySystem.forEach((system, ids) -> events.publishEvent(new RecommendationsTouched(system, ids)));
    }
}
