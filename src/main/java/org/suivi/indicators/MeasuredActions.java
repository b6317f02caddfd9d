package org.suivi.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.plans.MeasuresOfActions;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import org.suivi.shared.web.Messages;
import tools.jackson.databind.ObjectMapper;

/** Tells plans which of their actions are measured, and what their templates say of it. */
@Component
@Transactional(readOnly = true)
class MeasuredActions implements MeasuresOfActions {

    private final IndicatorLinks links;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Messages messages;

    MeasuredActions(IndicatorLinks links, JdbcClient jdbc, ObjectMapper json, Messages messages) {
        this.links = links;
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public List<Measure> of(Actor actor, Collection<Long> actions, Language language) {
        return jdbc.sql("""
                        select l.action_id, i.code, i.name::text as name, i.kind, b.value as baseline, b.ends as baseline_on,
                            t.operator, t.value as target, t.due
                        from indicator_action l join indicator i on i.id = l.indicator_id
                        left join lateral (select v.value, v.ends from indicator_baseline c
                            join indicator_value v on v.id = c.value_id
                            where c.indicator_id = i.id order by c.id desc limit 1) b on true
                        left join lateral (select operator, value, due from indicator_target
                            where indicator_id = i.id and withdrawn_at is null and scope = '' order by due limit 1) t on true
                        where l.system_id = :system and l.action_id = any(:actions) and i.visibility in (:seen)
                        order by l.action_id, i.code
                        """)
                .param("system", actor.inSystem())
                .param("actions", actions.toArray(Long[]::new))
                .param("seen", Visibility.codesSeenBy(actor))
                .query((row, index) -> new Measure(
                        row.getLong("action_id"),
                        line(row, language),
                        figure(row.getBigDecimal("baseline"), row.getString("baseline_on")),
                        target(row)))
                .list();
    }

    @Override
    public Set<Long> measured(Actor actor, long plan) {
        return Set.copyOf(jdbc.sql("""
                        select l.action_id from indicator_action l join indicator i on i.id = l.indicator_id
                        where l.system_id = :system and i.visibility in (:seen)
                        union
                        select action_id from indicator_not_needed
                        where system_id = :system and action_id is not null and ended_at is null and confirmed_at is not null
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(Long.class)
                .list());
    }

    @Override
    public List<Known> known(Actor actor, Language language) {
        return jdbc.sql("""
                        select id, code, name::text as name, kind from indicator
                        where system_id = :system and visibility in (:seen) order by code
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query((row, index) ->
                        new Known(row.getLong("id"), row.getString("code"), name(row), line(row, language)))
                .list();
    }

    @Override
    public Map<Long, List<Long>> ofPlan(Actor actor, long plan) {
        Map<Long, List<Long>> byAction = new HashMap<>();
        jdbc.sql("""
                        select l.action_id, l.indicator_id from indicator_action l join action a on a.id = l.action_id
                        join indicator i on i.id = l.indicator_id
                        where l.system_id = :system and a.plan_id = :plan and i.visibility in (:seen) order by 1, 2
                        """)
                .param("system", actor.inSystem())
                .param("plan", plan)
                .param("seen", Visibility.codesSeenBy(actor))
                .query(row -> {
                    byAction.computeIfAbsent(row.getLong("action_id"), unused -> new ArrayList<>())
                            .add(row.getLong("indicator_id"));
                });
        return byAction;
    }

    @Override
    @Transactional
    public List<Long> link(Actor actor, long indicator, Collection<Long> actions) {
        List<Long> linked = links.linked(actor, indicator, Measurable.ACTION);
        List<Long> others =
                actions.stream().filter(one -> !linked.contains(one)).distinct().toList();
        links.link(actor, indicator, Measurable.ACTION, others);
        return others;
    }

    @Override
    @Transactional
    public void measure(Actor actor, long action, Collection<Long> indicators) {
        List<Long> now = jdbc.sql("""
                        select l.indicator_id from indicator_action l join indicator i on i.id = l.indicator_id
                        where l.system_id = :system and l.action_id = :action and i.visibility in (:seen)
                        """)
                .param("system", actor.inSystem())
                .param("action", action)
                .param("seen", Visibility.codesSeenBy(actor))
                .query(Long.class)
                .list();
        indicators.stream()
                .filter(one -> !now.contains(one))
                .forEach(one -> links.link(actor, one, Measurable.ACTION, List.of(action)));
        now.stream()
                .filter(one -> !indicators.contains(one))
                .forEach(one -> links.unlink(actor, one, Measurable.ACTION, action));
    }

    private LocalizedText name(ResultSet row) throws SQLException {
        return json.readValue(row.getString("name"), LocalizedText.class);
    }

    private String line(ResultSet row, Language language) throws SQLException {
        return row.getString("code") + " · " + name(row).plain(language) + " ("
                + messages.text(language, "indicator.kind." + row.getString("kind")) + ")";
    }

    private static String target(ResultSet row) throws SQLException {
        String operator = row.getString("operator");
        return operator == null
                ? ""
                : Coded.find(TargetOperator.class, operator)
                                .map(TargetOperator::sign)
                                .orElse("") + " " + figure(row.getBigDecimal("target"), row.getString("due"));
    }

    private static String figure(@Nullable BigDecimal value, @Nullable String on) {
        return value == null ? "" : Figure.plain(value).toPlainString() + " (" + on + ")";
    }
}
