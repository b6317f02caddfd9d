package org.suivi.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds values and finds them; nothing here changes one. */
@Component
class ValueStore {

    /** A value is current while no later one says that it supersedes it. */
    static final String IS_CURRENT = "not exists (select 1 from indicator_value later where later.supersedes = v.id)";

    private static final String SELECT = """
            select v.id, v.indicator_id, v.starts, v.ends, v.territory, v.disaggregation, v.value, v.missing, v.status, v.source,
                v.break_note, v.note, v.supersedes, v.why, v.entered_at, v.entered_by,
            """ + IS_CURRENT + """
             as is_current
            from indicator_value v where v.system_id = :system
            """;

    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;

    ValueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value with the indicator it belongs to. */
    record Owned(long indicator, IndicatorValue value) {}

    /** What is written beside a value when it comes. */
    record Entry(
            long indicator,
            Cell cell,
            Measured measured,
            @Nullable Long supersedes,
            @Nullable String why) {}

    long insert(int system, Entry entry, String by, Instant at) {
        Measured measured = entry.measured();
        return jdbc.sql("""
                        insert into indicator_value (system_id, indicator_id, starts, ends, territory, disaggregation, value,
                            missing, status, source, break_note, note, supersedes, why, entered_at, entered_by)
                        values (:system, :indicator, :starts, :ends, :territory, :disaggregation, :value,
                            :missing, :status, :source, :break, :note, :supersedes, :why, :at, :by) returning id
                        """)
                .param("system", system)
                .param("indicator", entry.indicator())
                .param("starts", entry.cell().period().from())
                .param("ends", entry.cell().period().to())
                .param("territory", entry.cell().territory())
                .param("disaggregation", entry.cell().disaggregation().code())
                .param("value", measured.value(), Types.NUMERIC)
                .param(
                        "missing",
                        measured.missing() == null ? null : measured.missing().code(),
                        Types.VARCHAR)
                .param("status", measured.status().code())
                .param("source", measured.source())
                .param("break", measured.breakNote(), Types.VARCHAR)
                .param("note", measured.note(), Types.VARCHAR)
                .param("supersedes", entry.supersedes(), Types.BIGINT)
                .param("why", entry.why(), Types.VARCHAR)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** The current values of the indicators, oldest period first. */
    List<Owned> current(int system, Collection<Long> indicators) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        return ofCurrent(system, indicators).query(this::read).list();
    }

    /** The same one after the other; whoever asks closes it. */
    Stream<Owned> passing(int system, Collection<Long> indicators) {
        return ofCurrent(system, indicators).withFetchSize(PORTION).query(this::read).stream();
    }

    private JdbcClient.StatementSpec ofCurrent(int system, Collection<Long> indicators) {
        return jdbc.sql(SELECT + " and v.indicator_id = any(:indicators) and " + IS_CURRENT
                        + " order by v.indicator_id, v.starts, v.ends, v.territory, v.disaggregation")
                .param("system", system)
                .param("indicators", indicators.toArray(Long[]::new));
    }

    Optional<IndicatorValue> find(int system, long indicator, long id) {
        return jdbc.sql(SELECT + " and v.indicator_id = :indicator and v.id = :id")
                .param("system", system)
                .param("indicator", indicator)
                .param("id", id)
                .query(this::read)
                .optional()
                .map(Owned::value);
    }

    /** Everything that was ever entered, the newest entry first. */
    List<IndicatorValue> entries(int system, long indicator, int limit, long offset) {
        return jdbc
                .sql(SELECT + " and v.indicator_id = :indicator order by v.id desc limit :limit offset :offset")
                .param("system", system)
                .param("indicator", indicator)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::read)
                .list()
                .stream()
                .map(Owned::value)
                .toList();
    }

    long count(int system, long indicator) {
        return jdbc.sql("select count(*) from indicator_value where system_id = :system and indicator_id = :indicator")
                .param("system", system)
                .param("indicator", indicator)
                .query(Long.class)
                .single();
    }

    private Owned read(ResultSet row, int index) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        String missing = row.getString("missing");
        var cell = new Cell(
                new Period(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
                row.getString("territory"),
                Disaggregation.parse(row.getString("disaggregation")));
        var measured = new Measured(
                value,
                missing == null ? null : Coded.read(MissingReason.class, missing),
                Coded.read(ValueStatus.class, row.getString("status")),
                row.getString("source"),
                row.getString("break_note"),
                row.getString("note"));
        return new Owned(
                row.getLong("indicator_id"),
                new IndicatorValue(
                        row.getLong("id"),
                        cell,
                        measured,
                        (Long) row.getObject("supersedes"),
                        row.getString("why"),
                        row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("is_current")));
    }
}
