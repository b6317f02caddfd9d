package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.CrossCounts.Row;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to delivery as it was: what each institution had said last of its work at the end of a month. */
@Service
@Transactional(readOnly = true)
public class DeliveryOverTime {

    private static final int SIZE = 25;

    /** Each update from the day it was accepted until the next of the same institution on the same recommendation was. */
    static final String TOLD = """
            with told as (
                select u.id, t.recommendation_id, u.organisation_id, u.delivery, u.done_on, u.decided_at as since,
                    lead(u.decided_at) over word as until, lag(u.delivery) over word as before
                from told_recommendation t join progress_update u on u.id = t.update_id
                join recommendation r on r.id = t.recommendation_id
                where u.system_id = :system and r.visibility in (:seen) and u.decided_at is not null and u.state in (:states)
                window word as (partition by t.recommendation_id, u.organisation_id order by u.decided_at, u.id)
            )
            """;

    private static final String STOOD = """
            from (select month, ((month || '-01')::date + interval '1 month') at time zone 'UTC' as at
                from unnest(:months) as month) stood
            join told on told.since < stood.at and (told.until is null or told.until >= stood.at)
            """;

    private final JdbcClient jdbc;

    DeliveryOverTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one institution had said last of its work on one recommendation. */
    public record Stood(long update, long recommendation, long organisation, LocalDate doneOn) {}

    /** How often each delivery stood at the end of these months; those without any are left out. */
    public List<Row> of(Actor actor, List<YearMonth> months) {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        statement(actor, "select stood.month, told.delivery, count(*) as count " + STOOD + " group by 1, 2", months)
                .query(row -> {
                    found.computeIfAbsent(row.getString("month"), unused -> new HashMap<>())
                            .put(row.getString("delivery"), row.getInt("count"));
                });
        return months.stream()
                .map(YearMonth::toString)
                .filter(found::containsKey)
                .map(month -> row(month, found.getOrDefault(month, Map.of())))
                .toList();
    }

    private static Row row(String month, Map<String, Integer> counts) {
        return new Row(
                month, counts.values().stream().mapToInt(Integer::intValue).sum(), counts);
    }

    /** The list behind one of the numbers. */
    public Page<Stood> at(Actor actor, YearMonth month, Delivery delivery, int number) {
        List<YearMonth> months = List.of(month);
        String condition = STOOD + " where told.delivery = :delivery";
        long total = statement(actor, "select count(*) " + condition, months)
                .param("delivery", delivery.code())
                .query(Long.class)
                .single();
        List<Stood> rows = statement(
                        actor,
                        "select told.* " + condition
                                + " order by told.done_on desc, told.id desc limit :size offset :from",
                        months)
                .param("delivery", delivery.code())
                .param("size", SIZE)
                .param("from", (number - 1L) * SIZE)
                .query(DeliveryOverTime::read)
                .list();
        return new Page<>(rows, total, number, SIZE);
    }

    private StatementSpec statement(Actor actor, String sql, List<YearMonth> months) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql(TOLD + sql)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("states", ToldFollowUp.states(actor.may(Permission.READ)))
                .param("months", months.stream().map(YearMonth::toString).toArray(String[]::new));
    }

    static Stood read(ResultSet row, int index) throws SQLException {
        return new Stood(
                row.getLong("id"),
                row.getLong("recommendation_id"),
                row.getLong("organisation_id"),
                row.getObject("done_on", LocalDate.class));
    }
}
