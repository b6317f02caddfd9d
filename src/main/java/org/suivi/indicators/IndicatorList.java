package org.suivi.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;
import org.suivi.shared.Where;
import tools.jackson.databind.ObjectMapper;

/** The front door to lists of indicators, each with its latest value. */
@Service
@Transactional(readOnly = true)
public class IndicatorList {

    private static final int PAGE = 50;
    private static final String FIGURES =
            "exists (select 1 from indicator_value v where v.indicator_id = i.id and v.value is not null)";
    private static final String SELECT =
            """
            select i.id, i.code, i.name::text as name, i.kind, (i.sheet -> 'unit')::text as unit, i.institution_id, i.visibility,
                latest.starts, latest.ends, latest.value, latest.missing
            from indicator i left join lateral (
                select v.starts, v.ends, v.value, v.missing from indicator_value v
                where v.indicator_id = i.id and v.territory = '' and v.disaggregation = '' and
            """ + ValueStore.IS_CURRENT + " order by v.ends desc, v.starts desc limit 1) latest on true";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    IndicatorList(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Page<IndicatorRow> page(Actor actor, IndicatorFilter filter, int number) {
        Where where = seenBy(actor)
                .and(
                        "i.kind = :kind",
                        "kind",
                        filter.kind() == null ? null : filter.kind().code())
                .and("i.institution_id = :institution", "institution", filter.institution())
                .and(FIGURES + " = :figures", "figures", filter.hasValues())
                .and(
                        "(strpos(lower(i.code), :text) > 0 or strpos(lower(i.name::text), :text) > 0)",
                        "text",
                        filter.text().strip().toLowerCase(Locale.ROOT));
        return page(where, number);
    }

    /** Those linked with the recommendation itself or with a cluster it belongs to. */
    public List<IndicatorRow> ofRecommendation(Actor actor, long recommendation) {
        Where where = seenBy(actor).and("""
                i.id in (select indicator_id from indicator_recommendation where recommendation_id = :recommendation
                    union select l.indicator_id from indicator_cluster l join cluster_member m on m.cluster_id = l.cluster_id
                    where m.recommendation_id = :recommendation)
                """, "recommendation", recommendation);
        return rows(where, " order by i.code");
    }

    public List<IndicatorRow> ofCluster(Actor actor, long cluster) {
        Where where = seenBy(actor)
                .and(
                        "i.id in (select indicator_id from indicator_cluster where cluster_id = :cluster)",
                        "cluster",
                        cluster);
        return rows(where, " order by i.code");
    }

    public List<IndicatorRow> ofAction(Actor actor, long action) {
        Where where = seenBy(actor)
                .and("i.id in (select indicator_id from indicator_action where action_id = :action)", "action", action);
        return rows(where, " order by i.code");
    }

    /** All that the actor may see by their codes, with what they are called, for choosing one. */
    public Map<String, LocalizedText> byCode(Actor actor) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        Where where = seenBy(actor);
        jdbc.sql("select i.code, i.name::text as name from indicator i" + where.sql() + " order by i.code")
                .params(where.parameters())
                .query(row -> {
                    names.put(row.getString("code"), json.readValue(row.getString("name"), LocalizedText.class));
                });
        return names;
    }

    /** Those for which the condition on {@code i} holds. */
    Page<IndicatorRow> where(Actor actor, String condition, int number) {
        return page(seenBy(actor).and("(" + condition + ") = :holds", "holds", true), number);
    }

    private Page<IndicatorRow> page(Where where, int number) {
        long total = jdbc.sql("select count(*) from indicator i" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        Map<String, Object> parameters = where.parameters();
        parameters.put("limit", PAGE);
        parameters.put("offset", (number - 1L) * PAGE);
        return new Page<>(rows(where, " order by i.code limit :limit offset :offset"), total, number, PAGE);
    }

    private List<IndicatorRow> rows(Where where, String end) {
        return jdbc.sql(SELECT + where.sql() + end)
                .params(where.parameters())
                .query(this::read)
                .list();
    }

    private static Where seenBy(Actor actor) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return new Where()
                .and("i.system_id = :system", "system", actor.inSystem())
                .and("i.visibility in (:seen)", "seen", Visibility.codesSeenBy(actor));
    }

    private IndicatorRow read(ResultSet row, int index) throws SQLException {
        return new IndicatorRow(
                row.getLong("id"),
                row.getString("code"),
                json.readValue(row.getString("name"), LocalizedText.class),
                Coded.read(IndicatorKind.class, row.getString("kind")),
                json.readValue(row.getString("unit"), LocalizedText.class),
                (Long) row.getObject("institution_id"),
                Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                latest(row));
    }

    private static IndicatorRow.@Nullable Latest latest(ResultSet row) throws SQLException {
        LocalDate starts = row.getObject("starts", LocalDate.class);
        if (starts == null) {
            return null;
        }
        BigDecimal value = row.getBigDecimal("value");
        String missing = row.getString("missing");
        return new IndicatorRow.Latest(
                new Period(starts, row.getObject("ends", LocalDate.class)),
                value == null ? null : Figure.plain(value),
                missing == null ? null : Coded.read(MissingReason.class, missing));
    }
}
