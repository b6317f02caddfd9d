package org.suivi.mechanisms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.taxonomies.ReferenceFile;
import org.suivi.taxonomies.ReferenceRow;
import tools.jackson.databind.ObjectMapper;

/** The files that States, mechanisms, treaties and the calendar of reviews are read from, and the rows they become. */
@Configuration(proxyBeanMethods = false)
class MechanismFiles {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MechanismFiles(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A file whose rows go into the database as one set, by statements that all read them as {@code :rows}. */
    private final class SetFile implements ReferenceFile {

        private final String name;
        private final Function<ReferenceRow, Map<String, Object>> values;
        private final List<String> statements;
        private final String kept;

        SetFile(String name, Function<ReferenceRow, Map<String, Object>> values, String kept, String... statements) {
            this.name = name;
            this.values = values;
            this.kept = kept;
            this.statements = List.of(statements);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> load(List<ReferenceRow> rows) {
            String given = json.writeValueAsString(rows.stream().map(values).toList());
            statements.forEach(sql -> jdbc.sql(sql).param("rows", given).update());
            return kept.isEmpty()
                    ? List.of()
                    : jdbc.sql(kept).param("rows", given).query(String.class).list();
        }
    }

    @Bean
    @Order(20)
    ReferenceFile stateFile() {
        return new SetFile("states.csv", MechanismFiles::state, kept("state"), MechanismSql.STATES);
    }

    @Bean
    @Order(21)
    ReferenceFile mechanismFile() {
        return new SetFile(
                "mechanisms.csv",
                MechanismFiles::mechanism,
                kept("mechanism"),
                MechanismSql.MECHANISMS,
                MechanismSql.MECHANISM_PARENTS);
    }

    @Bean
    @Order(22)
    ReferenceFile treatyFile() {
        return new SetFile(
                "treaties.csv",
                MechanismFiles::treaty,
                kept("treaty"),
                MechanismSql.TREATIES,
                MechanismSql.TREATY_PROTOCOLS);
    }

    @Bean
    @Order(23)
    ReferenceFile ratificationFile() {
        return new SetFile("ratifications.csv", MechanismFiles::ratification, "", MechanismSql.RATIFICATIONS);
    }

    @Bean
    @Order(24)
    ReferenceFile cycleFile() {
        return new SetFile("upr_cycles.csv", MechanismFiles::cycle, "", MechanismSql.CYCLES);
    }

    @Bean
    @Order(25)
    ReferenceFile sessionFile() {
        return new SetFile("upr_sessions.csv", MechanismFiles::session, "", MechanismSql.SESSIONS);
    }

    private static String kept(String table) {
        return """
                select code from %s where version > 0 and code in
                    (select code from jsonb_to_recordset(:rows::jsonb) as given(code text)) order by code
                """.formatted(table);
    }

    private static Map<String, Object> state(ReferenceRow row) {
        Map<String, Object> values = entry(row, "short_", "formal_");
        values.put("iso2", row.text("iso2"));
        values.put("m49", row.number("m49"));
        values.put("kind", row.needed("kind"));
        values.put("regional_group", row.text("regional_group"));
        return values;
    }

    private static Map<String, Object> mechanism(ReferenceRow row) {
        Map<String, Object> values = entry(row, "name_", "short_");
        values.put("type", row.needed("type"));
        values.put("sub_type", row.text("sub_type"));
        values.put("parent", row.text("parent"));
        values.put("state", row.text("state"));
        return values;
    }

    private static Map<String, Object> treaty(ReferenceRow row) {
        Map<String, Object> values = entry(row, "", "");
        String abbreviation = row.text("abbreviation");
        values.put("second", abbreviation == null ? Map.of() : Map.of("en", abbreviation));
        values.put("body", row.text("body"));
        values.put("protocol_of", row.text("is_protocol_of"));
        values.put("adopted_in", row.number("adopted_year"));
        values.put("in_force_in", row.number("in_force_year"));
        return values;
    }

    private static Map<String, Object> ratification(ReferenceRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("state", row.needed("state"));
        values.put("treaty", row.needed("treaty"));
        values.put("year", row.number("year"));
        values.put("status", row.needed("status"));
        values.put("as_of", row.number("as_of"));
        values.put("source", row.needed("source"));
        return values;
    }

    private static Map<String, Object> cycle(ReferenceRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", row.number("code"));
        values.put("first_session", row.number("first_session"));
        values.put("last_session", row.number("last_session"));
        values.put("from_date", row.from("valid_from"));
        values.put("to_date", row.to("valid_to"));
        values.put("source", row.source());
        return values;
    }

    private static Map<String, Object> session(ReferenceRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", row.number("code"));
        values.put("cycle", row.number("cycle"));
        values.put("year", row.number("year"));
        values.put("starts_on", row.from("start_date"));
        values.put("ends_on", row.to("end_date"));
        values.put("source", row.source());
        return values;
    }

    private static Map<String, Object> entry(ReferenceRow row, String name, String second) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", row.needed("code"));
        values.put("name", row.languages(name));
        values.put("second", row.languages(second));
        values.put("aliases", aliases(row));
        values.put("valid_from", row.from("valid_from"));
        values.put("valid_to", row.to("valid_to"));
        values.put("source", row.source());
        return values;
    }

    private static List<String> aliases(ReferenceRow row) {
        String abbreviation = row.text("abbreviation");
        return abbreviation == null
                ? row.several("aliases")
                : Stream.concat(row.several("aliases").stream(), Stream.of(abbreviation))
                        .toList();
    }
}
