package org.suivi.mechanisms;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.taxonomies.TermsMerged;

/** Lets the module's own rows follow merged States, mechanisms and treaties. */
@Component
class MergedMechanisms {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MergedMechanisms(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void follow(StatesMerged merged) {
        moveRatifications("state_id", "treaty_id", merged.from(), merged.into());
        run("update mechanism set state_id = :into where state_id = :from", merged.from(), merged.into());
    }

    @EventListener
    void follow(TreatiesMerged merged) {
        moveRatifications("treaty_id", "state_id", merged.from(), merged.into());
        run(
                "update treaty set protocol_of = :into where protocol_of = :from and id <> :into",
                merged.from(),
                merged.into());
    }

    @EventListener
    void follow(MechanismsMerged merged) {
        mergeDocuments(merged);
        run("update document set mechanism_id = :into where mechanism_id = :from", merged.from(), merged.into());
        run(
                "update mechanism set parent_id = :into where parent_id = :from and id <> :into",
                merged.from(),
                merged.into());
        run("update treaty set mechanism_id = :into where mechanism_id = :from", merged.from(), merged.into());
    }

    /** A State names its regional group by the code. */
    @EventListener
    void follow(TermsMerged merged) {
        run("""
                update state set regional_group = staying.code
                from term as going join taxonomy on taxonomy.id = going.taxonomy_id
                    join term as staying on staying.id = :into
                where going.id = :from and taxonomy.code = 'un-regional-groups' and regional_group = going.code
                """, merged.from(), merged.into());
    }

    /** Where both have a document without symbol for the same session, the two would be one and the same. */
    private void mergeDocuments(MechanismsMerged merged) {
        List<DocumentsMerged> pairs = jdbc.sql("""
                        select going.system_id, going.id as from_id, staying.id as into_id
                        from document as going join document as staying on staying.system_id = going.system_id
                            and staying.session is not distinct from going.session
                        where going.mechanism_id = :from and staying.mechanism_id = :into
                            and going.symbol is null and staying.symbol is null
                        """)
                .param("from", merged.from())
                .param("into", merged.into())
                .query((row, index) ->
                        new DocumentsMerged(row.getInt("system_id"), row.getLong("from_id"), row.getLong("into_id")))
                .list();
        for (DocumentsMerged pair : pairs) {
            events.publishEvent(pair);
            jdbc.sql("delete from document where id = :id")
                    .param("id", pair.from())
                    .update();
        }
    }

    /** What is known of the one that stays is kept; the double only fills what was unknown. */
    private void moveRatifications(String moved, String other, int from, int into) {
        run("""
                insert into ratification (%1$s, %2$s, year, status, as_of, source)
                select :into, %2$s, year, status, as_of, source from ratification where %1$s = :from
                on conflict do nothing
                """.formatted(moved, other), from, into);
        jdbc.sql("delete from ratification where %s = :from".formatted(moved))
                .param("from", from)
                .update();
    }

    private void run(String sql, int from, int into) {
        jdbc.sql(sql).param("from", from).param("into", into).update();
    }
}
