package org.suivi.recommendations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what rows say otherwise than the recommendations they were found to be. What a row does not say is no difference; only the
 * Universal Human Rights Index, known by its annotations, is believed when it takes a tag or a recommending State away.
 */
@Component
class ReceiptDifferences {

    private static final String INSERT =
            "insert into receipt_change (import_id, place, field, system_id, recommendation_id, before, after)\n";

    /** A position that no import wrote was taken by a person. */
    private static final String POSITION = INSERT + """
            select :import, m.place, case when exists (select 1 from past_position p where p.recommendation_id = e.id
                    and not exists (select 1 from receipt_change c where c.past_position_id = p.id))
                    then 'own-position' else 'position' end, :system, e.id,
                jsonb_build_object('position', e.position, 'symbol', e.position_symbol, 'paragraph', e.position_paragraph,
                    'on', e.position_on, 'reasons', e.position_reasons),
                jsonb_build_object('position', g.position, 'symbol', g.position_symbol, 'paragraph', g.position_paragraph)
            from receipt_match m join received_row g on g.import_id = :import and g.place = m.place
            join recommendation e on e.id = m.recommendation_id
            where g.position <> e.position and g.position not in ('unclear', 'not-applicable')
            """;

    private static final String GIVEN_TAGS = """
            with given as (
                select distinct m.place, m.recommendation_id, m.level, t as term_id
                from receipt_match m join receipt r on r.import_id = :import and r.first_place = m.place
                join received_row g on g.import_id = :import and g.place = r.place, unnest(g.terms) as t)
            """;

    private static final String TAGS_ADDED = INSERT + GIVEN_TAGS + """
            select :import, given.place, 'tags-added', :system, given.recommendation_id, '[]',
                jsonb_agg(given.term_id order by given.term_id)
            from given left join recommendation_tag t on t.recommendation_id = given.recommendation_id
                and t.term_id = given.term_id
            where t.term_id is null group by given.place, given.recommendation_id
            """;

    private static final String TAGS_REMOVED = INSERT + GIVEN_TAGS + """
            select :import, m.place, 'tags-removed', :system, m.recommendation_id, jsonb_agg(t.term_id order by t.term_id), '[]'
            from receipt_match m join recommendation_tag t on t.recommendation_id = m.recommendation_id and t.source = 'un'
            join term on term.id = t.term_id
            where m.level = 1
                and exists (select 1 from given join term other on other.id = given.term_id
                    where given.place = m.place and other.taxonomy_id = term.taxonomy_id)
                and not exists (select 1 from given where given.place = m.place and given.term_id = t.term_id)
            group by m.place, m.recommendation_id
            """;

    private static final String GIVEN_STATES = """
            with given as (
                select distinct m.place, m.recommendation_id, m.level, s as state_id
                from receipt_match m join receipt r on r.import_id = :import and r.first_place = m.place
                join received_row g on g.import_id = :import and g.place = r.place, unnest(g.states) as s)
            """;

    private static final String STATES_ADDED = INSERT + GIVEN_STATES + """
            select :import, given.place, 'states-added', :system, given.recommendation_id, '[]',
                jsonb_agg(given.state_id order by given.state_id)
            from given left join recommending_state s on s.recommendation_id = given.recommendation_id
                and s.state_id = given.state_id
            where s.state_id is null group by given.place, given.recommendation_id
            """;

    private static final String STATES_REMOVED = INSERT + GIVEN_STATES + """
            select :import, m.place, 'states-removed', :system, m.recommendation_id,
                jsonb_agg(s.state_id order by s.state_id), '[]'
            from receipt_match m join recommending_state s on s.recommendation_id = m.recommendation_id
            where m.level = 1 and exists (select 1 from given where given.place = m.place)
                and not exists (select 1 from given where given.place = m.place and given.state_id = s.state_id)
            group by m.place, m.recommendation_id
            """;

    private static final String DETAILS = INSERT + """
            select :import, place, 'details', :system, id, '{}', filled from (
                select m.place, e.id, jsonb_strip_nulls(jsonb_build_object(
                    'annotation_id', case when e.annotation_id is null then g.annotation_id end,
                    'number', case when e.number is null then g.number end,
                    'symbol', case when d.symbol is null then g.symbol end,
                    'session', case when e.session is null then g.session end,
                    'cycle', case when e.cycle is null then g.cycle end,
                    'year', case when e.year is null then g.year end,
                    'position_symbol', case when e.position = g.position and e.position_symbol is null
                        then g.position_symbol end,
                    'position_paragraph', case when e.position = g.position and e.position_symbol is null
                        then g.position_paragraph end,
                    'action_category', case when e.action_category is null then g.action_category end,
                    'action_verb', case when e.action_category is null then g.action_verb end)) as filled
                from receipt_match m join received_row g on g.import_id = :import and g.place = m.place
                join recommendation e on e.id = m.recommendation_id join document d on d.id = e.document_id) as details
            where filled <> '{}'
            """;

    private static final List<String> ALL =
            List.of(POSITION, TAGS_ADDED, TAGS_REMOVED, STATES_ADDED, STATES_REMOVED, DETAILS);

    private final JdbcClient jdbc;

    ReceiptDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void find(int system, long importId) {
        for (String differences : ALL) {
            jdbc.sql(differences)
                    .param("system", system)
                    .param("import", importId)
                    .update();
        }
    }
}
