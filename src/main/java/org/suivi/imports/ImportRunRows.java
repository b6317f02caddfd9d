package org.suivi.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.ObjectMapper;

/** Makes a run of its row. */
final class ImportRunRows implements RowMapper<ImportRun> {

    private final ObjectMapper json;

    ImportRunRows(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ImportRun mapRow(ResultSet row, int index) throws SQLException {
        String mapping = row.getString("mapping");
        String failure = row.getString("failure");
        return new ImportRun(
                row.getLong("id"),
                row.getInt("system_id"),
                new ImportRun.SourceFile(
                        row.getString("file_name"),
                        row.getString("file_hash"),
                        row.getLong("file_size"),
                        FileFormat.valueOf(row.getString("format")),
                        (Long) row.getObject("taken_up_from")),
                ImportState.of(row.getString("state")),
                new ImportRun.Reading(
                        json.readValue(row.getString("options"), ImportOptions.class),
                        mapping == null ? null : json.readValue(mapping, ColumnMapping.class),
                        row.getString("tally").equals("{}")
                                ? ImportTally.EMPTY
                                : json.readValue(row.getString("tally"), ImportTally.class),
                        failure == null
                                ? null
                                : new ImportRun.Failure(failure, List.of((String[])
                                        row.getArray("failure_arguments").getArray()))),
                json.readValue(row.getString("choices"), ImportChoices.class),
                new ImportRun.Progress(
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getBoolean("is_indexed"),
                        instant(row, "started_at")),
                new ImportRun.Who(
                        row.getLong("account_id"),
                        row.getString("account_name"),
                        row.getString("account_role"),
                        row.getTimestamp("uploaded_at").toInstant(),
                        instant(row, "applied_at"),
                        instant(row, "undone_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
