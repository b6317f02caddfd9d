package org.suivi.indicators;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.OpenTable;
import org.suivi.shared.Actor;
import org.suivi.shared.Visibility;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** The public indicators with their metadata sheets as open data. */
@Component
@Order(1)
@Transactional(readOnly = true)
class OpenIndicators implements OpenTable<OpenIndicators.Line> {

    private static final int PORTION = 100;

    private final IndicatorStore store;
    private final Taxonomies taxonomies;
    private final JdbcClient jdbc;

    OpenIndicators(IndicatorStore store, Taxonomies taxonomies, JdbcClient jdbc) {
        this.store = store;
        this.taxonomies = taxonomies;
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "indicators";
    }

    /** An indicator with what stands around it in other tables. */
    record Line(
            Indicator indicator,
            @Nullable Period period,
            @Nullable BigDecimal baseline,
            Links links) {

        MetadataSheet sheet() {
            return indicator.description().sheet();
        }

        @Nullable
        String baselinePeriod() {
            return period == null ? null : period.code();
        }
    }

    /** What it is held against and linked with. */
    record Links(List<String> targets, List<String> recommendations, List<String> goals, List<String> sdgIndicators) {}

    @Override
    public void describe(Columns<Line> columns, String address) {
        columns.with(
                        "code",
                        "indicator.code",
                        ColumnKind.TEXT,
                        line -> line.indicator().description().code())
                .written(
                        "name",
                        "indicator.name",
                        ColumnKind.TEXT,
                        line -> line.indicator().description().name())
                .with(
                        "kind",
                        "indicator.kind",
                        ColumnKind.TEXT,
                        line -> line.indicator().description().kind().code());
        sheet(columns)
                .with("baseline_period", "indicator.baseline.period", ColumnKind.TEXT, Line::baselinePeriod)
                .with("baseline_value", "indicator.baseline", ColumnKind.NUMBER, Line::baseline)
                .with(
                        "targets",
                        "indicator.targets",
                        ColumnKind.LIST,
                        line -> line.links().targets())
                .with(
                        "recommendations",
                        "export.open.recommendations",
                        ColumnKind.LIST,
                        line -> line.links().recommendations())
                .with(
                        "sdg",
                        "indicator.goals",
                        ColumnKind.LIST,
                        line -> line.links().goals())
                .with(
                        "sdg_indicators",
                        "indicator.sdg-indicators",
                        ColumnKind.LIST,
                        line -> line.links().sdgIndicators())
                .with(
                        "sdg_indicator_names",
                        "indicator.sdg-indicators.names",
                        ColumnKind.LIST,
                        line -> line.links().sdgIndicators().stream()
                                .map(number -> SdgIndicators.told(taxonomies.vocabulary(), number, columns.language()))
                                .toList())
                .with(
                        "page",
                        "export.open.page",
                        ColumnKind.SYMBOL,
                        line -> address + "/indicators/" + line.indicator().id());
    }

    private static Columns<Line> sheet(Columns<Line> columns) {
        return columns.written(
                        "unit",
                        "indicator.unit",
                        ColumnKind.TEXT,
                        line -> line.sheet().unit())
                .written(
                        "definition",
                        "indicator.definition",
                        ColumnKind.LONG_TEXT,
                        line -> line.sheet().definition())
                .written(
                        "rationale",
                        "indicator.rationale",
                        ColumnKind.LONG_TEXT,
                        line -> line.sheet().rationale())
                .written(
                        "method",
                        "indicator.method",
                        ColumnKind.LONG_TEXT,
                        line -> line.sheet().method())
                .written(
                        "source",
                        "indicator.source",
                        ColumnKind.LONG_TEXT,
                        line -> line.sheet().source())
                .written(
                        "limitations",
                        "indicator.limitations",
                        ColumnKind.LONG_TEXT,
                        line -> line.sheet().limitations())
                .with(
                        "periodicity",
                        "indicator.periodicity",
                        ColumnKind.TEXT,
                        line -> line.sheet().periodicity().code())
                .with(
                        "dimensions",
                        "indicator.dimensions",
                        ColumnKind.LIST,
                        line -> line.sheet().dimensions());
    }

    @Override
    public Stream<Line> rows(Actor everybody) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return jdbc
                .sql("""
                        select i.id, i.code, i.name::text as name, i.kind, i.sheet::text as sheet, i.institution_id,
                            i.names_elsewhere, i.visibility, i.version, b.starts, b.ends, b.value,
                            array(select t.operator || ' ' || trim_scale(t.value) || ' ' || t.due
                                    || case when t.scope = '' then '' else ' ' || t.scope end
                                from indicator_target t where t.indicator_id = i.id and t.withdrawn_at is null
                                order by t.due, t.id) as targets,
                            array(select r.address from indicator_recommendation l
                                join recommendation r on r.id = l.recommendation_id and r.visibility in (:seen)
                                where l.indicator_id = i.id order by r.address) as recommendations,
                            array(select l.term_id from indicator_term l where l.indicator_id = i.id order by 1) as terms,
                            array(select l.number from indicator_sdg l where l.indicator_id = i.id order by 1) as sdgs
                        from indicator i left join lateral (select v.starts, v.ends, v.value from indicator_baseline c
                            join indicator_value v on v.id = c.value_id
                            where c.indicator_id = i.id order by c.id desc limit 1) b on true
                        where i.system_id = :system and i.visibility in (:seen) order by i.code
                        """)
                .param("system", everybody.inSystem())
                .param("seen", Visibility.codesSeenBy(everybody))
                .withFetchSize(PORTION)
                .query((row, index) -> line(store.read(row, index), row, vocabulary))
                .stream();
    }

    private static Line line(Indicator indicator, ResultSet row, Vocabulary vocabulary) throws SQLException {
        LocalDate starts = row.getObject("starts", LocalDate.class);
        BigDecimal baseline = row.getBigDecimal("value");
        return new Line(
                indicator,
                starts == null ? null : new Period(starts, row.getObject("ends", LocalDate.class)),
                baseline == null ? null : Figure.plain(baseline),
                new Links(
                        List.of((String[]) row.getArray("targets").getArray()),
                        List.of((String[]) row.getArray("recommendations").getArray()),
                        goals(row.getArray("terms"), vocabulary),
                        List.of((String[]) row.getArray("sdgs").getArray())));
    }

    private static List<String> goals(Array terms, Vocabulary vocabulary) throws SQLException {
        return Arrays.stream((Integer[]) terms.getArray())
                .map(key -> vocabulary.term(key).map(Term::code).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
