package org.suivi.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** Loads and saves indicators. */
@Component
class IndicatorStore {

    private static final String SELECT = """
            select id, code, name::text as name, kind, sheet::text as sheet, institution_id, names_elsewhere, visibility, version
            from indicator where system_id = :system and visibility in (:seen)
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    IndicatorStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Indicator> find(Actor actor, long id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Indicator> all(Actor actor) {
        return jdbc.sql(SELECT + " order by code")
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(this::read)
                .list();
    }

    long insert(int system, Description description) {
        return bound("""
                insert into indicator (system_id, code, name, kind, sheet, institution_id, names_elsewhere, visibility)
                values (:system, :code, :name::jsonb, :kind, :sheet::jsonb, :institution, :names, :visibility) returning id
                """, system, description).query(Long.class).single();
    }

    boolean update(int system, Indicator indicator) {
        return bound("""
                        update indicator set code = :code, name = :name::jsonb, kind = :kind, sheet = :sheet::jsonb,
                            institution_id = :institution, names_elsewhere = :names, visibility = :visibility,
                            version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """, system, indicator.description())
                        .param("id", indicator.id())
                        .param("version", indicator.version())
                        .update()
                == 1;
    }

    boolean delete(int system, long id) {
        return jdbc.sql("""
                        delete from indicator where id = :id and system_id = :system
                            and not exists (select 1 from indicator_value where indicator_id = :id)
                        """).param("id", id).param("system", system).update() == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, int system, Description description) {
        return jdbc.sql(sql)
                .param("system", system)
                .param("code", description.code())
                .param("name", json.writeValueAsString(description.name()))
                .param("kind", description.kind().code())
                .param("sheet", json.writeValueAsString(description.sheet()))
                .param("institution", description.institution(), Types.BIGINT)
                .param("names", description.namesElsewhere().toArray(String[]::new))
                .param("visibility", description.visibility().code());
    }

    Indicator read(ResultSet row, int index) throws SQLException {
        return new Indicator(
                row.getLong("id"),
                new Description(
                        row.getString("code"),
                        json.readValue(row.getString("name"), LocalizedText.class),
                        Coded.read(IndicatorKind.class, row.getString("kind")),
                        json.readValue(row.getString("sheet"), MetadataSheet.class),
                        (Long) row.getObject("institution_id"),
                        List.of((String[]) row.getArray("names_elsewhere").getArray()),
                        Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT))),
                row.getInt("version"));
    }
}
