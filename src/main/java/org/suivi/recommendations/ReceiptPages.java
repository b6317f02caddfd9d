package org.suivi.recommendations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.ReceiptLine.Difference;
import org.suivi.recommendations.ReceiptLine.Doubt;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** The front door to reading what was received: counts, and the rows behind each count. */
@Service
@Transactional(readOnly = true)
public class ReceiptPages {

    private static final String LINE = """
            select r.place, r.outcome, g.row_numbers, g.raw, g.rejection, g.rejection_arguments, g.number, g.symbol, g.position,
                coalesce(g.texts, '{}')::text as texts, coalesce(g.repairs, '[]')::text as repairs, r.likeness,
                e.address, e.number as there_number, coalesce(e.texts, '{}')::text as there_texts, decision.is_same,
                c.field, c.before::text as before, c.after::text as after, c.applied_at is not null as is_applied,
                count(*) over () as total
            from receipt r join received_row g using (import_id, place)
            left join recommendation e on e.id = coalesce(r.recommendation_id, r.like_id) and e.system_id = r.system_id
            left join receipt_decision decision on decision.import_id = r.import_id and decision.place = r.place
            left join receipt_change c on c.import_id = r.import_id and c.place = r.place and c.field = :field
            where r.import_id = :import and r.system_id = :system and
            """;

    private static final String ONE_PAGE = " order by r.place limit :size offset :offset";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReceiptPages(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many rows had each outcome ("new", "changed"), and how many recommendations differ in each field. */
    public ReceiptCounts counts(Actor actor, long importId) {
        actor.mustHave(Permission.IMPORT);
        return new ReceiptCounts(
                count(actor, importId, "select outcome, count(*) from receipt"),
                count(actor, importId, "select field, count(*) from receipt_change"),
                count(
                        actor,
                        importId,
                        "select case when is_same then 'same' else 'different' end, count(*) from receipt_decision"),
                leftOut(actor, importId));
    }

    private int leftOut(Actor actor, long importId) {
        return jdbc.sql("""
                        select count(*) from receipt where import_id = :import and system_id = :system
                            and outcome in ('doubtful', 'new') and recommendation_id is null
                        """)
                .param("import", importId)
                .param("system", actor.inSystem())
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> count(Actor actor, long importId, String select) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(select + " where import_id = :import and system_id = :system group by 1 order by 1")
                .param("import", importId)
                .param("system", actor.inSystem())
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** The rows of one outcome. */
    public Page<ReceiptLine> withOutcome(Actor actor, long importId, String outcome, int number, int size) {
        return page(actor, importId, new Filter("r.outcome = :value", outcome, ""), number, size);
    }

    /** The rows that differ in a field from what is there. */
    public Page<ReceiptLine> differingIn(Actor actor, long importId, ReceiptField field, int number, int size) {
        return page(actor, importId, new Filter("c.field = :value", field.code(), field.code()), number, size);
    }

    /** The rows in which reading repaired something of this kind. */
    public Page<ReceiptLine> repaired(Actor actor, long importId, String code, int number, int size) {
        String repair = json.writeValueAsString(List.of(Map.of("code", code)));
        return page(actor, importId, new Filter("g.repairs @> :value::jsonb", repair, ""), number, size);
    }

    public Optional<ReceiptLine> row(Actor actor, long importId, int place) {
        return page(actor, importId, new Filter("r.place = :value::int", String.valueOf(place), ""), 1, 1)
                .rows()
                .stream()
                .findFirst();
    }

    private record Filter(String condition, String value, String field) {}

    private Page<ReceiptLine> page(Actor actor, long importId, Filter filter, int number, int size) {
        actor.mustHave(Permission.IMPORT);
        long[] total = {0};
        List<ReceiptLine> lines = jdbc.sql(LINE + filter.condition() + ONE_PAGE)
                .param("import", importId)
                .param("system", actor.inSystem())
                .param("value", filter.value())
                .param("field", filter.field())
                .param("size", size)
                .param("offset", (number - 1L) * size)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return line(row);
                })
                .list();
        return new Page<>(lines, total[0], number, size);
    }

    private ReceiptLine line(ResultSet row) throws SQLException {
        Boolean decided = (Boolean) row.getObject("is_same");
        String field = row.getString("field");
        String rejection = row.getString("rejection");
        return new ReceiptLine(
                row.getInt("place"),
                new ReceiptLine.Source(
                        numbers(row.getArray("row_numbers")), row.getString("raw"), row.getString("outcome")),
                new ReceiptLine.Text(row.getString("number"), row.getString("symbol"), text(row.getString("texts"))),
                row.getString("position"),
                List.of(json.readValue(row.getString("repairs"), ReceiptLine.Repaired[].class)),
                rejection == null
                        ? null
                        : new ReceiptLine.Rejection(rejection, List.of((String[])
                                row.getArray("rejection_arguments").getArray())),
                row.getString("address") == null
                        ? null
                        : new Doubt(
                                row.getString("address"),
                                row.getString("there_number"),
                                text(row.getString("there_texts")),
                                row.getInt("likeness"),
                                decided),
                field == null
                        ? null
                        : new Difference(
                                field, row.getString("before"), row.getString("after"), row.getBoolean("is_applied")));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private LocalizedText text(String written) {
        return json.readValue(written, LocalizedText.class);
    }
}
