package org.suivi.recommendations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.mechanisms.Document;
import org.suivi.mechanisms.Documents;
import org.suivi.mechanisms.ReceivedDocument;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** Adds the new recommendations of an import, with a few statements however many they are. */
@Component
class ReceiptAdditions {

    private static final String DOCUMENTS = """
            select distinct on (coalesce(g.symbol, ''), case when g.symbol is null then g.mechanism_id end,
                    case when g.symbol is null then g.session end)
                g.mechanism_id, g.symbol, g.document_type, g.session, g.cycle, g.year, g.published_on
            from receipt r join received_row g using (import_id, place)
            where r.import_id = :import and (r.outcome = 'new' or g.symbol is not null and exists (
                select 1 from receipt_change c where c.import_id = r.import_id and c.place = r.place
                    and c.field = 'details' and c.after ?? 'symbol'))
            order by coalesce(g.symbol, ''), case when g.symbol is null then g.mechanism_id end,
                case when g.symbol is null then g.session end, r.place
            """;

    /** The key, and the address, which is permanent: what the base finds taken, also by this import, gets the next number. */
    private static final String ADDRESSES = """
            with fresh as (
                select r.place, g.address_base, g.number is not null as is_numbered,
                    row_number() over (partition by g.address_base order by r.place) as nth
                from receipt r join received_row g using (import_id, place)
                where r.import_id = :import and r.outcome = 'new'),
            taken as (
                select base, max(nth) as nth from (
                    select address as base, 1 as nth from recommendation where system_id = :system
                    union all
                    select regexp_replace(address, '-n?\\d{1,8}$', ''), substring(address from '-n?(\\d{1,8})$')::int
                    from recommendation where system_id = :system and address ~ '-n?\\d{1,8}$') as addresses
                where base in (select address_base from fresh) group by base)
            update receipt r set recommendation_id = nextval('recommendation_id_seq'), address = case
                when not f.is_numbered then f.address_base || '-n' || f.nth + coalesce(t.nth, 0)
                when f.nth + coalesce(t.nth, 0) = 1 then f.address_base
                else f.address_base || '-' || f.nth + coalesce(t.nth, 0) end
            from fresh f left join taken t on t.base = f.address_base
            where r.import_id = :import and r.place = f.place
            """;

    /** Two bases can meet where a number of one looks like the ending of the other. */
    private static final String STILL_TAKEN = """
            with fresh as (
                select place, row_number() over (partition by address order by place) as nth
                from receipt where import_id = :import and outcome = 'new')
            update receipt r set address = r.address || '-i' || r.import_id || '-' || r.place
            from fresh f
            where r.import_id = :import and r.place = f.place and (f.nth > 1 or r.address in (
                select address from recommendation where system_id = :system))
            """;

    private static final String RECOMMENDATIONS = """
            insert into recommendation (id, system_id, document_id, mechanism_id, address, number, kind, cycle, session, year,
                texts, unofficial, annotation_id, fingerprint, position, position_symbol, position_paragraph, action_category,
                action_verb, import_id, import_place)
            overriding system value
            select r.recommendation_id, :system, d.id, g.mechanism_id, r.address, g.number, g.kind, g.cycle, g.session, g.year, g.texts,
                g.unofficial, g.annotation_id, g.fingerprint, g.position, g.position_symbol, g.position_paragraph, g.action_category,
                g.action_verb, :import, r.place
            from receipt r join received_row g using (import_id, place)
            join document d on d.system_id = :system and coalesce(d.symbol, '') = coalesce(g.symbol, '')
                and (g.symbol is not null
                    or d.mechanism_id = g.mechanism_id and d.session is not distinct from g.session)
            where r.import_id = :import and r.outcome = 'new' order by r.place
            """;

    /** Without knowing how many there are, PostgreSQL would look for each row among all of the other table. */
    private static final String COUNT_DOCUMENTS = "analyze document";

    private static final String COUNT_RECOMMENDATIONS = "analyze recommendation";

    private static final String STATES = """
            insert into recommending_state (recommendation_id, state_id, system_id)
            select r.recommendation_id, s, :system
            from receipt r join receipt o on o.import_id = r.import_id and o.first_place = r.place
            join received_row g on g.import_id = o.import_id and g.place = o.place, unnest(g.states) as s
            where r.import_id = :import and r.outcome = 'new' order by r.place on conflict do nothing
            """;

    private static final String TAGS = """
            insert into recommendation_tag (recommendation_id, term_id, system_id, source)
            select r.recommendation_id, t, :system, 'un'
            from receipt r join receipt o on o.import_id = r.import_id and o.first_place = r.place
            join received_row g on g.import_id = o.import_id and g.place = o.place, unnest(g.terms) as t
            where r.import_id = :import and r.outcome = 'new' order by r.place on conflict do nothing
            """;

    /** The same annotation may stand in several rows, one for each language. */
    private static final String LANGUAGES = """
            update recommendation e set texts = more.texts || e.texts,
                unofficial = e.unofficial || array(select l from unnest(more.unofficial) as l where not e.texts ?? l)
            from (select r.recommendation_id, jsonb_object_agg(text.key, text.value) as texts,
                    coalesce(array_agg(distinct text.key) filter (where text.key = any(g.unofficial)), '{}') as unofficial
                from receipt r join receipt o on o.import_id = r.import_id and o.first_place = r.place
                    and o.outcome = 'merged'
                join received_row g on g.import_id = o.import_id and g.place = o.place, jsonb_each(g.texts) as text
                where r.import_id = :import and r.outcome = 'new' group by r.recommendation_id) as more
            where e.id = more.recommendation_id and not e.texts @> more.texts
            """;

    private final JdbcClient jdbc;
    private final Documents documents;

    ReceiptAdditions(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** The documents come first, also for changes that name one. */
    void receiveDocuments(Actor actor, long importId) {
        List<ReceivedDocument> received = jdbc.sql(DOCUMENTS)
                .param("import", importId)
                .query((row, index) -> new ReceivedDocument(
                        row.getInt("mechanism_id"),
                        row.getString("symbol"),
                        row.getString("document_type"),
                        LocalizedText.EMPTY,
                        new Document.Review(
                                (Integer) row.getObject("session"), (Integer) row.getObject("cycle"), (Integer)
                                        row.getObject("year")),
                        new Document.Dates(null, null, row.getObject("published_on", LocalDate.class))))
                .list();
        documents.receive(actor, importId, received);
    }

    void add(int system, long importId, ReceiptProgress progress) {
        List<String> steps = List.of(
                ADDRESSES,
                STILL_TAKEN,
                COUNT_DOCUMENTS,
                RECOMMENDATIONS,
                COUNT_RECOMMENDATIONS,
                STATES,
                TAGS,
                LANGUAGES);
        for (String step : steps) {
            jdbc.sql(step).param("system", system).param("import", importId).update();
            progress.step();
        }
    }
}
