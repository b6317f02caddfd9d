package org.suivi.recommendations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Compares wordings where a row was found to be a recommendation that is there: a language that was missing is an addition, other
 * words are a difference for a person to see, and quite other words under the same number are a doubt.
 */
@Component
class TextDifferences {

    /** Below this share of common words the same number alone does not make it the same recommendation. */
    private static final int ALIKE_FROM = 50;

    private static final int BATCH = 500;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String OTHERWISE_WORDED = """
            select r.place, r.first_place, m.recommendation_id, m.level, g.texts::text as theirs, e.texts::text as ours
            from receipt r join receipt_match m on m.place = r.first_place
            join received_row g on g.import_id = r.import_id and g.place = r.place
            join recommendation e on e.id = m.recommendation_id
            where r.import_id = :import and not e.texts @> g.texts
            order by r.place
            """;

    private static final String INSERT = """
            insert into receipt_change (import_id, place, field, system_id, recommendation_id, before, after)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            on conflict (import_id, place, field) do update
                set before = receipt_change.before || excluded.before, after = receipt_change.after || excluded.after
            """;

    private static final String DOUBT =
            "update receipt set outcome = 'doubtful', like_id = ?, likeness = ? where import_id = ? and place = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    TextDifferences(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    private record Pair(
            int place, int first, long id, int level, Map<String, String> theirs, Map<String, String> ours) {

        boolean isByNumber() {
            return level == 2 || level == 4;
        }

        int likeness() {
            return theirs.entrySet().stream()
                    .filter(text -> ours.containsKey(text.getKey()))
                    .mapToInt(text -> TextLikeness.percent(text.getValue(), ours.getOrDefault(text.getKey(), "")))
                    .max()
                    .orElse(100);
        }
    }

    void find(int system, long importId) {
        List<Object[]> changes = new ArrayList<>();
        List<Object[]> doubts = new ArrayList<>();
        try (Stream<Pair> pairs = otherwiseWorded(importId)) {
            pairs.forEach(pair -> {
                int likeness = pair.isByNumber() ? pair.likeness() : 100;
                if (likeness < ALIKE_FROM) {
                    doubts.add(new Object[] {pair.id(), likeness, importId, pair.first()});
                } else {
                    addChanges(changes, system, importId, pair);
                }
                flush(INSERT, changes, BATCH);
            });
        }
        flush(INSERT, changes, 1);
        doubts.forEach(doubt -> jdbc.sql("delete from receipt_match where place = :place")
                .param("place", doubt[3])
                .update());
        flush(DOUBT, doubts, 1);
    }

    private Stream<Pair> otherwiseWorded(long importId) {
        return jdbc
                .sql(OTHERWISE_WORDED)
                .withFetchSize(BATCH)
                .param("import", importId)
                .query((row, index) -> new Pair(
                        row.getInt("place"),
                        row.getInt("first_place"),
                        row.getLong("recommendation_id"),
                        row.getInt("level"),
                        json.readValue(row.getString("theirs"), TEXTS),
                        json.readValue(row.getString("ours"), TEXTS)))
                .stream();
    }

    private void addChanges(List<Object[]> changes, int system, long importId, Pair pair) {
        Map<String, String> added = new LinkedHashMap<>();
        Map<String, String> ours = new LinkedHashMap<>();
        Map<String, String> theirs = new LinkedHashMap<>();
        pair.theirs().forEach((language, text) -> {
            String known = pair.ours().get(language);
            if (known == null) {
                added.put(language, text);
            } else if (!TextIdentity.normalisedText(known).equals(TextIdentity.normalisedText(text))) {
                ours.put(language, known);
                theirs.put(language, text);
            }
        });
        if (!added.isEmpty()) {
            changes.add(change(system, importId, pair, ReceiptField.LANGUAGES, Map.of(), added));
        }
        if (!theirs.isEmpty()) {
            changes.add(change(system, importId, pair, ReceiptField.TEXT, ours, theirs));
        }
    }

    private Object[] change(
            int system,
            long importId,
            Pair pair,
            ReceiptField field,
            Map<String, String> before,
            Map<String, String> after) {
        return new Object[] {
            importId,
            pair.first(),
            field.code(),
            system,
            pair.id(),
            json.writeValueAsString(before),
            json.writeValueAsString(after)
        };
    }

    private void flush(String sql, List<Object[]> rows, int from) {
        if (rows.size() >= from) {
            batches.batchUpdate(sql, rows);
            rows.clear();
        }
    }
}
