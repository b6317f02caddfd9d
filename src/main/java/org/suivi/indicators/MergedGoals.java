package org.suivi.indicators;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.taxonomies.TermsMerged;

/** Lets links with goals and targets follow when an administrator merges doubles of them. */
@Component
class MergedGoals {

    private final JdbcClient jdbc;

    MergedGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void follow(TermsMerged merged) {
        jdbc.sql("""
                        insert into indicator_term (indicator_id, term_id, system_id)
                        select indicator_id, :into, system_id from indicator_term where term_id = :from on conflict do nothing
                        """).param("from", merged.from()).param("into", merged.into()).update();
        jdbc.sql("delete from indicator_term where term_id = :from")
                .param("from", merged.from())
                .update();
    }
}
