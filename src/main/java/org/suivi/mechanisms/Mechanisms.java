package org.suivi.mechanisms;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.ReferenceMemory;
import org.suivi.taxonomies.Remembered;
import org.suivi.taxonomies.Wording;
import tools.jackson.databind.ObjectMapper;

/** States, mechanisms and the calendar of the Universal Periodic Review, for everybody who reads or shows who recommends. */
@Service
public class Mechanisms {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Remembered<Directory> directory;

    Mechanisms(JdbcClient jdbc, ObjectMapper json, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.json = json;
        this.directory = memory.of("directory", Set.of("state", "mechanism", "upr_cycle", "upr_session"), this::read);
    }

    /** All of them as they are now; cheap enough for every page. */
    public Directory directory() {
        return directory.get();
    }

    private Directory read() {
        List<State> states = jdbc.sql("""
                        select id, code, iso2, kind, regional_group, subregion, country_groups, name::text, formal_name::text as second,
                            aliases, merged_into from state order by code
                        """).query(this::state).list();
        List<Mechanism> mechanisms = jdbc.sql("""
                        select id, code, type, sub_type, parent_id, name::text, short_name::text as second, aliases,
                            merged_into from mechanism order by id
                        """).query(this::mechanism).list();
        List<ReviewSession> sessions = jdbc.sql(
                        "select s.code, c.code as cycle, s.year, s.valid_from, s.valid_to from upr_session s"
                                + " join upr_cycle c on c.id = s.cycle_id order by s.id")
                .query(Mechanisms::session)
                .list();
        return new Directory(states, mechanisms, sessions);
    }

    private State state(ResultSet row, int index) throws SQLException {
        return new State(
                row.getInt("id"),
                row.getString("code"),
                row.getString("iso2"),
                row.getString("kind"),
                row.getString("regional_group"),
                situation(row),
                wording(row),
                (Integer) row.getObject("merged_into"));
    }

    private static State.Situation situation(ResultSet row) throws SQLException {
        Array groups = row.getArray("country_groups");
        return new State.Situation(
                (Integer) row.getObject("subregion"),
                groups == null ? null : Set.copyOf(List.of((String[]) groups.getArray())));
    }

    private Mechanism mechanism(ResultSet row, int index) throws SQLException {
        return new Mechanism(
                row.getInt("id"),
                row.getString("code"),
                row.getString("type"),
                row.getString("sub_type"),
                (Integer) row.getObject("parent_id"),
                wording(row),
                (Integer) row.getObject("merged_into"));
    }

    private static ReviewSession session(ResultSet row, int index) throws SQLException {
        return new ReviewSession(
                row.getInt("code"),
                row.getInt("cycle"),
                row.getInt("year"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                json.readValue(row.getString("name"), LocalizedText.class),
                json.readValue(row.getString("second"), LocalizedText.class),
                List.of((String[]) row.getArray("aliases").getArray()));
    }
}
