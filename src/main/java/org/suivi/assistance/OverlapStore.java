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
import org.suivi.cooperation.Reader;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** The rows of overlaps, each seen by whoever sees both sides. */
@Component
class OverlapStore {

    private static final String SELECT = """
            select o.id, o.country_id, o.score, o.days, o.raised_at, o.state, o.version,
                o.one_id, p.content::text as one, o.one_offer_id, s.title::text as one_title, s.party_id as one_party,
                o.other_id, q.content::text as other, o.other_offer_id, t.title::text as other_title, t.party_id as other_party
            from overlap_case o
                left join assistance_project p on p.id = o.one_id left join assistance_record s on s.id = o.one_offer_id
                left join assistance_project q on q.id = o.other_id left join assistance_record t on t.id = o.other_offer_id
            where\s""" + sees("p", "s") + " and " + sees("q", "t");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OverlapStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Each side has one of the two rows. */
    private static String sees(String project, String offer) {
        return "(" + ProjectReader.sees(project) + " or " + Reader.sees(offer) + ")";
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
                side(row, "one"),
                side(row, "other"),
                country,
                row.getDouble("score"),
                row.getInt("days"),
                LocalDate.ofInstant(row.getTimestamp("raised_at").toInstant(), ZoneOffset.UTC),
                state,
                null,
                reader.coordinates(country),
                row.getInt("version"));
    }

    private OverlapCase.Of side(ResultSet row, String side) throws SQLException {
        String project = row.getString(side);
        return project == null
                ? OverlapCase.Of.offer(
                        row.getLong(side + "_offer_id"),
                        json.readValue(row.getString(side + "_title"), LocalizedText.class),
                        row.getLong(side + "_party"))
                : OverlapCase.Of.project(row.getLong(side + "_id"), json.readValue(project, Project.class));
    }
}
