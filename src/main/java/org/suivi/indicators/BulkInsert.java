package org.suivi.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.indicators.UploadPreview.Planned;
import org.suivi.shared.Actor;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** Writes the values of a whole file in one statement. */
@Component
class BulkInsert {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BulkInsert(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The columns that differ from row to row, by their names in the table. */
    private record Row(
            long indicator_id,
            LocalDate starts,
            LocalDate ends,
            String territory,
            String disaggregation,
            @Nullable BigDecimal value,
            @Nullable String missing,
            String status,
            String source,
            @Nullable String break_note,
            @Nullable String note,
            @Nullable Long supersedes) {

        static Row of(Planned planned) {
            Measured measured = planned.measured();
            IndicatorValue before = planned.before();
            MissingReason missing = measured.missing();
            return new Row(
                    planned.indicator(),
                    planned.cell().period().from(),
                    planned.cell().period().to(),
                    planned.cell().territory(),
                    planned.cell().disaggregation().code(),
                    measured.value(),
                    missing == null ? null : missing.code(),
                    measured.status().code(),
                    measured.source(),
                    measured.breakNote(),
                    measured.note(),
                    before == null ? null : before.id());
        }
    }

    void insert(Actor actor, long upload, List<Planned> values, @Nullable String why, Instant at) {
        try {
            jdbc.sql("""
                            insert into indicator_value (system_id, indicator_id, starts, ends, territory, disaggregation, value,
                                missing, status, source, break_note, note, supersedes, why, upload_id, entered_at, entered_by)
                            select :system, indicator_id, starts, ends, territory, disaggregation, value, missing, status, source,
                                break_note, note, supersedes, case when supersedes is not null then :why end, :upload, :at, :by
                            from jsonb_to_recordset(:rows::jsonb) as row (indicator_id bigint, starts date, ends date,
                                territory text, disaggregation text, value numeric, missing text, status text, source text,
                                break_note text, note text, supersedes bigint)
                            """)
                    .param("system", actor.inSystem())
                    .param("why", why == null ? "" : why.strip())
                    .param("upload", upload)
                    .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .param("by", actor.name())
                    .param(
                            "rows",
                            json.writeValueAsString(values.stream().map(Row::of).toList()))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Stale(new Ref("upload", upload));
        }
    }
}
