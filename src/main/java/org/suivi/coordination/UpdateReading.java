package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.coordination.ProgressUpdate.Course;
import org.suivi.coordination.ProgressUpdate.Step;
import org.suivi.plans.Delivery;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** Makes an update of a row; its evidence stands in rows of its own. */
@Component
class UpdateReading {

    private final ObjectMapper json;

    UpdateReading(ObjectMapper json) {
        this.json = json;
    }

    ProgressUpdate read(ResultSet row, int index) throws SQLException {
        return new ProgressUpdate(
                row.getLong("id"),
                on(row),
                row.getLong("organisation_id"),
                text(row, "organisation"),
                told(row),
                course(row),
                List.of(),
                row.getInt("version"));
    }

    private ToldOn on(ResultSet row) throws SQLException {
        String title = row.getString("action_title");
        return new ToldOn(
                (Long) row.getObject("recommendation_id"),
                (Long) row.getObject("action_id"),
                title == null ? LocalizedText.EMPTY : json.readValue(title, LocalizedText.class));
    }

    private Told told(ResultSet row) throws SQLException {
        return new Told(
                text(row, "done"),
                row.getObject("done_on", LocalDate.class),
                Delivery.of(row.getString("delivery")).orElseThrow(),
                text(row, "why"),
                text(row, "challenges"),
                text(row, "assistance"));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                UpdateState.of(row.getString("state")).orElseThrow(),
                row.getBoolean("asks_clearance"),
                (Long) row.getObject("account_id"),
                new Step(row.getTimestamp("written_at").toInstant(), row.getString("written_by")),
                step(row, "cleared"),
                step(row, "decided"),
                row.getString("returned_because"));
    }

    private static @Nullable Step step(ResultSet row, String which) throws SQLException {
        var at = row.getTimestamp(which + "_at");
        return at == null ? null : new Step(at.toInstant(), row.getString(which + "_by"));
    }

    private LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalizedText.class);
    }
}
