package org.suivi.recommendations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out what each received row is: new, there already, changed, the same as an earlier row, doubtful, or no recommendation.
 * Everything is worked out anew each time, so that it may run again after a decision or a change in between.
 */
@Component
class ReceiptCheck {

    /** For this transaction alone: what sorts hundreds of thousands of rows does it in memory. */
    private static final String ROOM = "set local work_mem = '64MB'";

    /** The columns that rows are joined by; the long texts would be read for nothing. */
    private static final String COUNT =
            "analyze received_row (import_id, place, annotation_id, symbol, number, session,"
                    + " mechanism_id, fingerprint, kind, address_base)";

    private static final String FORGET_CHANGES = "delete from receipt_change where import_id = :import";
    private static final String FORGET = "delete from receipt where import_id = :import";

    /** Rows of the same recommendation that stood too far apart to be joined while reading are joined here. */
    private static final String GROUP = """
            insert into receipt (import_id, place, system_id, first_place, outcome)
            select :import, place, :system, first_place,
                case when is_rejected then 'rejected' when place = first_place then 'new' else 'merged' end
            from (
                select place, rejection is not null as is_rejected,
                    first_value(place) over (partition by case
                        when rejection is not null then '-' || place
                        when annotation_id is not null then 'a' || annotation_id
                        else concat_ws('|', coalesce(symbol, ''), coalesce(number, ''), mechanism_id,
                            coalesce(session, 0), fingerprint, position, kind) end
                        order by place) as first_place
                from received_row where import_id = :import) as grouped
            """;

    /** Identity: the annotation, else document and number, else session and words; a person's decision goes before all. */
    private static final String MATCH = """
            create temporary table receipt_match on commit drop as
            with mine as materialized (
                select g.place, g.annotation_id, g.symbol, g.mechanism_id, g.session, g.number, g.fingerprint, g.position, g.kind
                from receipt r join received_row g using (import_id, place)
                where r.import_id = :import and r.outcome = 'new'),
            candidate as (
                select m.place, d.like_id as id, 0 as level, true as is_alike
                from mine m join receipt_decision d on d.import_id = :import and d.place = m.place and d.is_same
                union all
                select m.place, e.id, 1, true from mine m
                join recommendation e on e.system_id = :system and e.annotation_id = m.annotation_id
                union all
                select m.place, e.id, 2, e.position = m.position from mine m
                join document d on d.system_id = :system and d.symbol = m.symbol
                join recommendation e on e.document_id = d.id and e.number = m.number and e.kind = m.kind
                where m.annotation_id is null or e.annotation_id is null
                union all
                select m.place, e.id, 3, e.position = m.position from mine m
                join recommendation e on e.system_id = :system and e.fingerprint = m.fingerprint
                    and e.mechanism_id = m.mechanism_id and e.session is not distinct from m.session and e.kind = m.kind
                join document d on d.id = e.document_id
                where (m.annotation_id is null or e.annotation_id is null)
                    and (m.number is null or e.number is null or m.number = e.number)
                    and (m.symbol is null or d.symbol is null or m.symbol = d.symbol)
                union all
                select m.place, e.id, 4, e.position = m.position from mine m
                join document d on d.system_id = :system and d.mechanism_id = m.mechanism_id and d.session = m.session
                    and (d.symbol is null or m.symbol is null)
                join recommendation e on e.document_id = d.id and e.number = m.number and e.kind = m.kind
                where m.annotation_id is null or e.annotation_id is null),
            best as (
                select distinct on (place) place, id, level, is_alike from candidate c
                where not exists (select 1 from receipt_decision d
                    where d.import_id = :import and d.place = c.place and d.like_id = c.id and not d.is_same)
                order by place, level, is_alike desc, id)
            select distinct on (id) place, id as recommendation_id, level from best order by id, level, is_alike desc, place
            """;

    private static final String MATCHED = """
            update receipt r set outcome = 'same', recommendation_id = m.recommendation_id
            from receipt_match m where r.import_id = :import and r.place = m.place
            """;

    private static final String CHANGED = """
            update receipt r set outcome = 'changed' where r.import_id = :import and r.outcome = 'same'
                and exists (select 1 from receipt_change c where c.import_id = r.import_id and c.place = r.place)
            """;

    private final JdbcClient jdbc;
    private final TextDifferences texts;
    private final ReceiptDifferences differences;
    private final NearPairs nearPairs;

    ReceiptCheck(JdbcClient jdbc, TextDifferences texts, ReceiptDifferences differences, NearPairs nearPairs) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.differences = differences;
        this.nearPairs = nearPairs;
    }

    void run(int system, long importId) {
        jdbc.sql(ROOM).update();
        jdbc.sql(COUNT).update();
        for (String step : List.of(FORGET_CHANGES, FORGET, GROUP)) {
            run(step, system, importId);
        }
        jdbc.sql("analyze receipt").update();
        jdbc.sql("drop table if exists receipt_match").update();
        run(MATCH, system, importId);
        jdbc.sql("create index on receipt_match (place)").update();
        jdbc.sql("analyze receipt_match").update();
        texts.find(system, importId);
        run(MATCHED, system, importId);
        differences.find(system, importId);
        run(CHANGED, system, importId);
        nearPairs.find(system, importId);
    }

    private void run(String step, int system, long importId) {
        jdbc.sql(step).param("system", system).param("import", importId).update();
    }
}
