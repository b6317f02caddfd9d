package org.suivi.recommendations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applies the chosen differences to recommendations that are there, and takes applied ones back. */
@Component
class ReceiptChanges {

    private static final String CHOSEN = """
            update receipt_change c set applied_at = now() from receipt r
            where c.import_id = :import and c.field in (:fields) and r.import_id = c.import_id and r.place = c.place
                and r.outcome = 'changed'
            """;

    private static final String APPLIED = " c.import_id = :import and c.applied_at is not null and c.field ";

    private static final String PAST_POSITIONS = """
            with positions as (
                select c.place, c.field, e.id, e.system_id, e.position, e.position_on, e.position_reasons, e.position_symbol,
                    e.position_paragraph, nextval(pg_get_serial_sequence('past_position', 'id')) as past
                from receipt_change c join recommendation e on e.id = c.recommendation_id where
            """ + APPLIED + """
                in ('position', 'own-position')),
            kept as (
                insert into past_position (id, recommendation_id, system_id, position, position_on, reasons, symbol, paragraph,
                    until, changed_by)
                overriding system value
                select past, id, system_id, position, position_on, position_reasons, position_symbol, position_paragraph,
                    now(), :by from positions)
            update receipt_change c set past_position_id = positions.past from positions
            where c.import_id = :import and c.place = positions.place and c.field = positions.field
            """;

    private static final String POSITIONS = """
            update recommendation e set position = c.after ->> 'position', position_symbol = c.after ->> 'symbol',
                position_paragraph = c.after ->> 'paragraph', position_on = null, position_reasons = null
            from receipt_change c where e.id = c.recommendation_id and
            """ + APPLIED + "in ('position', 'own-position')";

    private static final String POSITIONS_BACK = """
            update recommendation e set position = c.before ->> 'position', position_symbol = c.before ->> 'symbol',
                position_paragraph = c.before ->> 'paragraph', position_on = (c.before ->> 'on')::date,
                position_reasons = c.before ->> 'reasons'
            from receipt_change c where e.id = c.recommendation_id and
            """ + APPLIED + "in ('position', 'own-position')";

    private static final String PAST_POSITIONS_BACK =
            "delete from past_position p using receipt_change c where p.id = c.past_position_id and" + APPLIED
                    + "in ('position', 'own-position')";

    private static final String PUT_TAGS = """
            insert into recommendation_tag (recommendation_id, term_id, system_id, source)
            select c.recommendation_id, t::int, c.system_id, 'un'
            from receipt_change c, jsonb_array_elements_text(c.%s) as t where
            """ + APPLIED + """
            = '%s' on conflict do nothing
            """;

    private static final String TAKE_TAGS = """
            delete from recommendation_tag t using receipt_change c
            where t.recommendation_id = c.recommendation_id and t.source = 'un' and c.%s @> to_jsonb(t.term_id) and
            """ + APPLIED + "= '%s'";

    private static final String PUT_STATES = """
            insert into recommending_state (recommendation_id, state_id, system_id)
            select c.recommendation_id, s::int, c.system_id
            from receipt_change c, jsonb_array_elements_text(c.%s) as s where
            """ + APPLIED + "= '%s' on conflict do nothing";

    private static final String TAKE_STATES = """
            delete from recommending_state s using receipt_change c
            where s.recommendation_id = c.recommendation_id and c.%s @> to_jsonb(s.state_id) and
            """ + APPLIED + "= '%s'";

    private static final String LANGUAGES = """
            update recommendation e set texts = c.after || e.texts,
                unofficial = e.unofficial || array(select l from unnest(g.unofficial) as l where c.after ?? l and not e.texts ?? l)
            from receipt_change c join received_row g on g.import_id = c.import_id and g.place = c.place
            where e.id = c.recommendation_id and
            """ + APPLIED + "= 'languages'";

    private static final String LANGUAGES_BACK = """
            update recommendation e set texts = e.texts - array(select jsonb_object_keys(c.after)),
                unofficial = array(select l from unnest(e.unofficial) as l where not c.after ?? l)
            from receipt_change c
            where e.id = c.recommendation_id and
            """ + APPLIED + "= 'languages'";

    private static final String KEEP_FINGERPRINT = """
            update receipt_change c set before = c.before || jsonb_build_object('fingerprint', e.fingerprint::text)
            from recommendation e where e.id = c.recommendation_id and
            """ + APPLIED + "= 'text'";

    /** The fingerprint follows the words it is made of: the English ones, or the only ones. */
    private static final String TEXT = """
            update recommendation e set texts = e.texts || c.after,
                fingerprint = case when c.after ?? 'en' or e.texts - array(select jsonb_object_keys(c.after)) = '{}'
                    then g.fingerprint else e.fingerprint end
            from receipt_change c join received_row g on g.import_id = c.import_id and g.place = c.place
            where e.id = c.recommendation_id and
            """ + APPLIED + "= 'text'";

    private static final String TEXT_BACK = """
            update recommendation e set texts = e.texts || (c.before - 'fingerprint'),
                fingerprint = (c.before ->> 'fingerprint')::bigint
            from receipt_change c where e.id = c.recommendation_id and
            """ + APPLIED + "= 'text'";

    private static final String DETAILS = """
            update recommendation e set
                annotation_id = coalesce(e.annotation_id, c.after ->> 'annotation_id'),
                number = coalesce(e.number, c.after ->> 'number'),
                document_id = coalesce((select d.id from document d
                    where d.system_id = e.system_id and d.symbol = c.after ->> 'symbol'), e.document_id),
                session = coalesce(e.session, (c.after ->> 'session')::int),
                cycle = coalesce(e.cycle, (c.after ->> 'cycle')::int),
                year = coalesce(e.year, (c.after ->> 'year')::int),
                position_symbol = coalesce(e.position_symbol, c.after ->> 'position_symbol'),
                position_paragraph = coalesce(e.position_paragraph, c.after ->> 'position_paragraph'),
                action_category = coalesce(e.action_category, (c.after ->> 'action_category')::int),
                action_verb = coalesce(e.action_verb, c.after ->> 'action_verb')
            from receipt_change c where e.id = c.recommendation_id and
            """ + APPLIED + "= 'details'";

    private static final String KEEP_DOCUMENT = """
            update receipt_change c set before = jsonb_build_object('document', e.document_id) from recommendation e
            where e.id = c.recommendation_id and c.after ?? 'symbol' and
            """ + APPLIED + "= 'details'";

    private static final String DETAILS_BACK = """
            update recommendation e set
                annotation_id = case when not c.after ?? 'annotation_id' then e.annotation_id end,
                number = case when not c.after ?? 'number' then e.number end,
                document_id = coalesce((c.before ->> 'document')::bigint, e.document_id),
                session = case when not c.after ?? 'session' then e.session end,
                cycle = case when not c.after ?? 'cycle' then e.cycle end,
                year = case when not c.after ?? 'year' then e.year end,
                position_symbol = case when not c.after ?? 'position_symbol' then e.position_symbol end,
                position_paragraph = case when not c.after ?? 'position_paragraph' then e.position_paragraph end,
                action_category = case when not c.after ?? 'action_category' then e.action_category end,
                action_verb = case when not c.after ?? 'action_verb' then e.action_verb end
            from receipt_change c where e.id = c.recommendation_id and
            """ + APPLIED + "= 'details'";

    private static final String TOUCH = """
            update recommendation e set changed_at = now(), version = version + 1 where id in (
                select c.recommendation_id from receipt_change c where c.import_id = :import and c.applied_at is not null)
            """;

    private final JdbcClient jdbc;

    ReceiptChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(long importId, Set<ReceiptField> fields, String by) {
        if (fields.isEmpty()) {
            return;
        }
        List<String> codes = fields.stream().map(ReceiptField::code).toList();
        int chosen = jdbc.sql(CHOSEN)
                .param("import", importId)
                .param("fields", codes)
                .update();
        if (chosen == 0) {
            return;
        }
        jdbc.sql(PAST_POSITIONS).params(Map.of("import", importId, "by", by)).update();
        run(
                importId,
                POSITIONS,
                PUT_TAGS.formatted("after", "tags-added"),
                TAKE_TAGS.formatted("before", "tags-removed"),
                PUT_STATES.formatted("after", "states-added"),
                TAKE_STATES.formatted("before", "states-removed"),
                LANGUAGES,
                KEEP_FINGERPRINT,
                TEXT,
                KEEP_DOCUMENT,
                DETAILS,
                TOUCH);
    }

    /** Restores what was before, in the opposite order. */
    void takeBack(long importId) {
        run(
                importId,
                TOUCH,
                DETAILS_BACK,
                TEXT_BACK,
                LANGUAGES_BACK,
                PUT_STATES.formatted("before", "states-removed"),
                TAKE_STATES.formatted("after", "states-added"),
                PUT_TAGS.formatted("before", "tags-removed"),
                TAKE_TAGS.formatted("after", "tags-added"),
                POSITIONS_BACK,
                PAST_POSITIONS_BACK);
    }

    private void run(long importId, String... steps) {
        for (String step : steps) {
            jdbc.sql(step).param("import", importId).update();
        }
    }
}
