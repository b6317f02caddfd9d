package org.suivi.indicators;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.OpenTable;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Visibility;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** The public indicators with their metadata sheets as open data. */
@Component
@Order(1)
@Transactional(readOnly = true)
class OpenIndicators implements OpenTable {

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

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("code", "indicator.code", ColumnKind.TEXT),
                new Field("name", "indicator.name", ColumnKind.TEXT),
                new Field("kind", "indicator.kind", ColumnKind.TEXT),
                new Field("unit", "indicator.unit", ColumnKind.TEXT),
                new Field("definition", "indicator.definition", ColumnKind.LONG_TEXT),
                new Field("rationale", "indicator.rationale", ColumnKind.LONG_TEXT),
                new Field("method", "indicator.method", ColumnKind.LONG_TEXT),
                new Field("source", "indicator.source", ColumnKind.LONG_TEXT),
                new Field("limitations", "indicator.limitations", ColumnKind.LONG_TEXT),
                new Field("periodicity", "indicator.periodicity", ColumnKind.TEXT),
                new Field("dimensions", "indicator.dimensions", ColumnKind.LIST),
                new Field("baseline_period", "indicator.baseline.period", ColumnKind.TEXT),
                new Field("baseline_value", "indicator.baseline", ColumnKind.NUMBER),
                new Field("targets", "indicator.targets", ColumnKind.LIST),
                new Field("recommendations", "export.open.recommendations", ColumnKind.LIST),
                new Field("sdg", "indicator.goals", ColumnKind.LIST),
                new Field("sdg_indicators", "indicator.sdg-indicators", ColumnKind.LIST),
                new Field("page", "export.open.page", ColumnKind.SYMBOL));
    }

    /** What stands around an indicator in other tables. */
    private record Around(
            @Nullable Period period,
            @Nullable BigDecimal baseline,
            List<String> targets,
            List<String> recommendations,
            List<String> goals,
            List<String> sdgIndicators) {

        static final Around NOTHING = new Around(null, null, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public List<List<@Nullable Object>> rows(Actor everybody, Language language, String address) {
        Map<Long, Around> around = around(everybody);
        return store.all(everybody).stream()
                .map(one -> row(one, around.getOrDefault(one.id(), Around.NOTHING), language, address))
                .toList();
    }

    private static List<@Nullable Object> row(Indicator one, Around around, Language language, String address) {
        MetadataSheet sheet = one.description().sheet();
        Period period = around.period();
        List<@Nullable Object> row = new ArrayList<>(List.of(
                one.description().code(),
                one.description().name().plain(language),
                one.description().kind().code(),
                sheet.unit().plain(language),
                sheet.definition().plain(language),
                sheet.rationale().plain(language),
                sheet.method().plain(language),
                sheet.source().plain(language),
                sheet.limitations().plain(language),
                sheet.periodicity().code(),
                sheet.dimensions()));
        row.add(period == null ? null : period.code());
        row.add(around.baseline());
        row.add(around.targets());
        row.add(around.recommendations());
        row.add(around.goals());
        row.add(around.sdgIndicators());
        row.add(address + "/indicators/" + one.id());
        return row;
    }

    private Map<Long, Around> around(Actor everybody) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        Map<Long, Around> around = new HashMap<>();
        jdbc.sql("""
                        select i.id, b.starts, b.ends, b.value,
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
                        where i.system_id = :system and i.visibility in (:seen)
                        """)
                .param("system", everybody.inSystem())
                .param("seen", Visibility.codesSeenBy(everybody))
                .query(row -> {
                    around.put(row.getLong("id"), around(row, vocabulary));
                });
        return around;
    }

    private static Around around(ResultSet row, Vocabulary vocabulary) throws SQLException {
        LocalDate starts = row.getObject("starts", LocalDate.class);
        BigDecimal baseline = row.getBigDecimal("value");
        return new Around(
                starts == null ? null : new Period(starts, row.getObject("ends", LocalDate.class)),
                baseline == null ? null : Figure.plain(baseline),
                List.of((String[]) row.getArray("targets").getArray()),
                List.of((String[]) row.getArray("recommendations").getArray()),
                goals(row.getArray("terms"), vocabulary),
                List.of((String[]) row.getArray("sdgs").getArray()));
    }

    private static List<String> goals(Array terms, Vocabulary vocabulary) throws SQLException {
        return Arrays.stream((Integer[]) terms.getArray())
                .map(key -> vocabulary.term(key).map(Term::code).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
