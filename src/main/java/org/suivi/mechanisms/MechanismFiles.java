package org.suivi.mechanisms;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.taxonomies.ReferenceFile;
import org.suivi.taxonomies.ReferenceRow;
import org.suivi.taxonomies.RowValues;
import org.suivi.taxonomies.TableFile;
import org.suivi.taxonomies.TableFile.Reading;
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

    @Bean
    @Order(20)
    ReferenceFile stateFile() {
        return file(Reading.coded("states.csv", "state", MechanismFiles::state, MechanismSql.STATES));
    }

    @Bean
    @Order(21)
    ReferenceFile mechanismFile() {
        return file(Reading.coded(
                "mechanisms.csv",
                "mechanism",
                MechanismFiles::mechanism,
                MechanismSql.MECHANISMS,
                MechanismSql.MECHANISM_PARENTS));
    }

    @Bean
    @Order(22)
    ReferenceFile treatyFile() {
        return file(Reading.coded(
                "treaties.csv",
                "treaty",
                MechanismFiles::treaty,
                MechanismSql.TREATIES,
                MechanismSql.TREATY_PROTOCOLS));
    }

    @Bean
    @Order(23)
    ReferenceFile ratificationFile() {
        return file(new Reading(
                "ratifications.csv",
                MechanismFiles::ratification,
                MechanismSql.RATIFICATIONS_KEPT,
                List.of(MechanismSql.RATIFICATIONS)));
    }

    @Bean
    @Order(24)
    ReferenceFile cycleFile() {
        return file(Reading.coded("upr_cycles.csv", "upr_cycle", MechanismFiles::cycle, MechanismSql.CYCLES));
    }

    @Bean
    @Order(25)
    ReferenceFile sessionFile() {
        return file(Reading.coded("upr_sessions.csv", "upr_session", MechanismFiles::session, MechanismSql.SESSIONS));
    }

    private TableFile file(Reading reading) {
        return new TableFile(reading, jdbc, json);
    }

    private static RowValues state(ReferenceRow row) {
        return RowValues.entry(row)
                .languages("name", "short_")
                .languages("second", "formal_")
                .aliases(null)
                .needed("kind")
                .text("iso2", "regional_group")
                .numbers("m49", "subregion")
                .several("groups");
    }

    private static RowValues mechanism(ReferenceRow row) {
        return RowValues.entry(row)
                .languages("name", "name_")
                .languages("second", "short_")
                .aliases("abbreviation")
                .needed("type")
                .text("sub_type", "parent", "state");
    }

    private static RowValues treaty(ReferenceRow row) {
        return RowValues.entry(row)
                .languages("name", "")
                .text("abbreviation", "body", "is_protocol_of")
                .aliases("abbreviation")
                .numbers("adopted_year", "in_force_year");
    }

    private static RowValues ratification(ReferenceRow row) {
        return RowValues.of(row)
                .needed("state", "treaty", "status")
                .numbers("year", "as_of")
                .source();
    }

    private static RowValues cycle(ReferenceRow row) {
        return RowValues.entry(row).numbers("first_session", "last_session");
    }

    private static RowValues session(ReferenceRow row) {
        return RowValues.of(row)
                .needed("code", "cycle")
                .numbers("year")
                .days("start_date", "end_date")
                .source();
    }
}
