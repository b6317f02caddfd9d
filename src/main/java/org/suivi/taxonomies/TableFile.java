package org.suivi.taxonomies;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** Files whose rows go into the database as one set, by statements that all read them as {@code :rows}. */
public final class TableFile implements ReferenceFile {

    private final Reading reading;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public TableFile(Reading reading, JdbcClient jdbc, ObjectMapper json) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * How one file is read.
     *
     * @param values of a row
     * @param kept SQL of the codes of the given rows that keep what a person wrote
     */
    public record Reading(String file, Function<ReferenceRow, RowValues> values, String kept, List<String> statements) {

        /** Rows known by their code. */
        public static Reading coded(
                String file, String table, Function<ReferenceRow, RowValues> values, String... statements) {
            return new Reading(file, values, """
                    select code from %s where version > 0 and code in
                        (select code from jsonb_to_recordset(:rows::jsonb) as given(code text)) order by code
                    """.formatted(table), List.of(statements));
        }
    }

    @Override
    public String name() {
        return reading.file();
    }

    @Override
    public List<String> load(List<ReferenceRow> rows) {
        String given =
                json.writeValueAsString(rows.stream().map(reading.values()).toList());
        reading.statements().forEach(sql -> jdbc.sql(sql).param("rows", given).update());
        return jdbc.sql(reading.kept()).param("rows", given).query(String.class).list();
    }
}
