package org.suivi.recommendations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds rows that say nearly what a recommendation of the same session says, which no row of the file was found to be: whether they
 * are the same is shown to a person.
 */
@Component
class NearPairs {

    private static final int NEAR_FROM = 75;
    private static final int RAREST = 6;

    /** A State has a few thousand at most; a world file in one system is not compared pair by pair. */
    private static final int MOST = 20_000;

    private static final String ROWS = """
            select r.place as id, g.mechanism_id, g.session, g.symbol, g.number,
                coalesce(g.texts ->> 'en', (select min(value) from jsonb_each_text(g.texts))) as text
            from receipt r join received_row g using (import_id, place)
            where r.import_id = :import and r.outcome = 'new'
                and exists (select 1 from recommendation e where e.system_id = :system and e.mechanism_id = g.mechanism_id)
                and not exists (select 1 from receipt_decision d where d.import_id = :import and d.place = r.place)
            limit :most
            """;

    private static final String UNMATCHED = """
            select e.id, e.mechanism_id, e.session, d.symbol, e.number,
                coalesce(e.texts ->> 'en', (select min(value) from jsonb_each_text(e.texts))) as text
            from recommendation e join document d on d.id = e.document_id
            where e.system_id = :system and not exists (select 1 from receipt_match m where m.recommendation_id = e.id)
            limit :most
            """;

    private final JdbcClient jdbc;

    NearPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Text(
            long id,
            int mechanism,
            @Nullable Integer session,
            @Nullable String symbol,
            @Nullable String number,
            Set<String> words) {

        boolean mayBe(Text other) {
            boolean sameSession = session == null || other.session() == null || session.equals(other.session());
            boolean sameDocument = symbol == null || other.symbol() == null || symbol.equals(other.symbol());
            boolean sameNumber = number == null || other.number() == null || number.equals(other.number());
            return mechanism == other.mechanism() && sameSession && sameDocument && sameNumber;
        }
    }

    void find(int system, long importId) {
        List<Text> rows = read(ROWS, system, importId);
        List<Text> there = rows.isEmpty() ? List.of() : read(UNMATCHED, system, importId);
        if (there.isEmpty() || rows.size() >= MOST || there.size() >= MOST) {
            return;
        }
        Map<String, List<Text>> byWord = new HashMap<>();
        there.forEach(text -> text.words()
                .forEach(word -> byWord.computeIfAbsent(word, unused -> new ArrayList<>())
                        .add(text)));
        rows.forEach(row -> ask(row, byWord, importId));
    }

    private void ask(Text row, Map<String, List<Text>> byWord, long importId) {
        Text nearest = null;
        int most = 0;
        for (Text candidate : candidates(row, byWord)) {
            int likeness = row.mayBe(candidate) ? TextLikeness.percent(row.words(), candidate.words()) : 0;
            if (likeness > most) {
                most = likeness;
                nearest = candidate;
            }
        }
        if (nearest != null && most >= NEAR_FROM) {
            jdbc.sql("""
                            update receipt set outcome = 'doubtful', like_id = :id, likeness = :likeness
                            where import_id = :import and place = :place
                            """)
                    .param("id", nearest.id())
                    .param("likeness", most)
                    .param("import", importId)
                    .param("place", row.id())
                    .update();
        }
    }

    private static Set<Text> candidates(Text row, Map<String, List<Text>> byWord) {
        Set<Text> candidates = new HashSet<>();
        row.words().stream()
                .map(byWord::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(List::size))
                .limit(RAREST)
                .forEach(candidates::addAll);
        return candidates;
    }

    private List<Text> read(String sql, int system, long importId) {
        return jdbc.sql(sql)
                .param("system", system)
                .param("import", importId)
                .param("most", MOST)
                .query((row, index) -> new Text(
                        row.getLong("id"),
                        row.getInt("mechanism_id"),
                        (Integer) row.getObject("session"),
                        row.getString("symbol"),
                        row.getString("number"),
                        TextLikeness.words(row.getString("text"))))
                .list();
    }
}
