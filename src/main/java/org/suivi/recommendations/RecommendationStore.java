package org.suivi.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** Loads one recommendation for a change and saves it, unless somebody else saved in between. */
@Component
class RecommendationStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RecommendationStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Recommendation> find(int system, long id, Set<Visibility> seen) {
        return jdbc.sql("""
                        select recommendation.*, title::text as title_json, summary::text as summary_json,
                            mechanism.type as mechanism_type
                        from recommendation join mechanism on mechanism.id = mechanism_id
                        where recommendation.id = :id and system_id = :system and visibility in (:seen)
                        """)
                .param("id", id)
                .param("system", system)
                .param("seen", seen.stream().map(Visibility::code).toList())
                .query(this::read)
                .optional();
    }

    void save(Recommendation recommendation) {
        PositionTaken position = recommendation.position();
        int saved = jdbc.sql("""
                        update recommendation set position = :position, position_on = :on, position_reasons = :reasons,
                            position_symbol = :symbol, position_paragraph = :paragraph, title = :title::jsonb,
                            summary = :summary::jsonb, action_category = :category, visibility = :visibility,
                            changed_at = now(), version = version + 1
                        where id = :id and version = :version
                        """)
                .param("position", position.position().code())
                .param("on", position.on(), Types.DATE)
                .param("reasons", position.reasons(), Types.VARCHAR)
                .param("symbol", position.symbol(), Types.VARCHAR)
                .param("paragraph", position.paragraph(), Types.VARCHAR)
                .param(
                        "title",
                        json.writeValueAsString(recommendation.plainWords().title()))
                .param(
                        "summary",
                        json.writeValueAsString(recommendation.plainWords().summary()))
                .param("category", recommendation.actionCategory(), Types.INTEGER)
                .param("visibility", recommendation.visibility().code())
                .param("id", recommendation.id())
                .param("version", recommendation.version())
                .update();
        if (saved == 0) {
            throw new Stale(Recommendations.ref(recommendation.id()));
        }
    }

    /** Keeps the position that a new one replaces. */
    void keepPast(int system, PositionChanged changed) {
        PositionTaken past = changed.before();
        jdbc.sql("""
                        insert into past_position (recommendation_id, system_id, position, position_on, reasons, symbol,
                            paragraph, until, changed_by)
                        values (:id, :system, :position, :on, :reasons, :symbol, :paragraph, now(), :by)
                        """)
                .param("id", changed.id())
                .param("system", system)
                .param("position", past.position().code())
                .param("on", past.on(), Types.DATE)
                .param("reasons", past.reasons(), Types.VARCHAR)
                .param("symbol", past.symbol(), Types.VARCHAR)
                .param("paragraph", past.paragraph(), Types.VARCHAR)
                .param("by", changed.actor().name())
                .update();
    }

    private Recommendation read(ResultSet row, int index) throws SQLException {
        var position = new PositionTaken(
                Position.of(row.getString("position")),
                row.getObject("position_on", LocalDate.class),
                row.getString("position_reasons"),
                row.getString("position_symbol"),
                row.getString("position_paragraph"));
        var plainWords = new PlainWords(
                json.readValue(row.getString("title_json"), LocalizedText.class),
                json.readValue(row.getString("summary_json"), LocalizedText.class));
        return new Recommendation(
                row.getLong("id"),
                row.getString("mechanism_type").equals("upr"),
                row.getInt("version"),
                position,
                plainWords,
                (Integer) row.getObject("action_category"),
                Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)));
    }
}
