package org.suivi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The rows of overlaps, each seen by whoever sees both projects. */
@Component
class OverlapStore {

    private static final String SELECT = """
            select o.id, o.one_id, o.other_id, p.content::text as one, q.content::text as other, o.country_id, o.score, o.days,
                o.raised_at, o.state, o.version
            from overlap_case o join assistance_project p on p.id = o.one_id join assistance_project q on q.id = o.other_id
            where\s""" + ProjectReader.sees("p") + " and " + ProjectReader.sees("q");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OverlapStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Those that the reader sees, without what was decided about them.
     *
     * @param rest further conditions on a row of overlap_case under the name o, and an order
     */
    List<OverlapCase> of(ProjectReader reader, String rest, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + rest)
                .params(reader.parameters())
                .params(parameters)
                .query((row, index) -> read(reader, row))
                .list();
    }

    long count(ProjectReader reader, String rest) {
        return jdbc.sql("select count(*) from (" + SELECT + rest + ") as found")
                .params(reader.parameters())
                .query(Long.class)
                .single();
    }

    /** How many of those that the reader sees are in each state. */
    Map<OverlapState, Long> states(ProjectReader reader) {
        Map<OverlapState, Long> states = new EnumMap<>(OverlapState.class);
        jdbc.sql("select state, count(*) as hits from (" + SELECT + ") as seen group by state")
                .params(reader.parameters())
                .query(row -> {
                    states.put(OverlapState.of(row.getString("state")).orElseThrow(), row.getLong("hits"));
                });
        return states;
    }

    /** Returns how many rows were still of this version. */
    int move(long id, int version, OverlapState to) {
        return jdbc.sql(
                        "update overlap_case set state = :state, version = version + 1 where id = :id and version = :version")
                .param("state", to.code())
                .param("id", id)
                .param("version", version)
                .update();
    }

    private OverlapCase read(ProjectReader reader, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long country = row.getLong("country_id");
        OverlapState state = OverlapState.of(row.getString("state")).orElseThrow();
        return new OverlapCase(
                id,
                project(row.getLong("one_id"), row.getString("one")),
                project(row.getLong("other_id"), row.getString("other")),
                country,
                row.getDouble("score"),
                row.getInt("days"),
                LocalDate.ofInstant(row.getTimestamp("raised_at").toInstant(), ZoneOffset.UTC),
                state,
                null,
                reader.coordinates(country),
                row.getInt("version"));
    }

    private OverlapCase.Of project(long id, String content) {
        return OverlapCase.Of.project(id, json.readValue(content, Project.class));
    }
}
