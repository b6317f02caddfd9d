package org.suivi.taxonomies;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the module's own rows follow a merged term. */
@Component
class MergedTerms {

    private final JdbcClient jdbc;

    MergedTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void follow(TermsMerged merged) {
        run("update term set parent_id = :into where parent_id = :from and id <> :into", merged);
        run("""
                insert into term_crosswalk (from_id, to_id)
                select distinct case when from_id = :from then :into else from_id end,
                    case when to_id = :from then :into else to_id end
                from term_crosswalk where :from in (from_id, to_id) and :into not in (from_id, to_id)
                on conflict do nothing
                """, merged);
        run("update action_verb set category_id = :into where category_id = :from", merged);
        run("delete from term_crosswalk where :from in (from_id, to_id)", merged);
    }

    private void run(String sql, TermsMerged merged) {
        jdbc.sql(sql).param("from", merged.from()).param("into", merged.into()).update();
    }
}
