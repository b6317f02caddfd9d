package org.suivi.coordination;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.DeliveryOverTime.Stood;
import org.suivi.plans.Delivery;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to what is new of delivery in a month: what institutions told, and where it is another word than before. */
@Service
@Transactional(readOnly = true)
public class DeliveryChanges {

    private static final int SIZE = 25;
    private static final String IN_MONTH = " from told where since >= :from and since < :to";
    private static final String OTHERWISE = "before is not null and before <> delivery";

    private final JdbcClient jdbc;

    DeliveryChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a word was told, once for each recommendation, and how often it was another one before. */
    public record Change(int told, int changed) {}

    /** What a list is narrowed to. */
    public record Asked(YearMonth month, Delivery delivery, boolean isChanged) {}

    public Map<Delivery, Change> of(Actor actor, YearMonth month) {
        Map<Delivery, Change> changes = new EnumMap<>(Delivery.class);
        statement(
                        actor,
                        "select delivery, count(*) as told, count(*) filter (where " + OTHERWISE + ") as changed"
                                + IN_MONTH + " group by delivery",
                        month)
                .query(row -> {
                    changes.put(
                            Delivery.of(row.getString("delivery")).orElseThrow(),
                            new Change(row.getInt("told"), row.getInt("changed")));
                });
        return changes;
    }

    /** The list behind one of the numbers, the newest first. */
    public Page<Stood> list(Actor actor, Asked asked, int number) {
        String condition =
                IN_MONTH + " and delivery = :delivery and " + (asked.isChanged() ? "(" + OTHERWISE + ")" : "true");
        long total = statement(actor, "select count(*)" + condition, asked.month())
                .param("delivery", asked.delivery().code())
                .query(Long.class)
                .single();
        List<Stood> rows = statement(
                        actor,
                        "select *" + condition
                                + " order by since desc, id desc, recommendation_id limit :size offset :skip",
                        asked.month())
                .param("delivery", asked.delivery().code())
                .param("size", SIZE)
                .param("skip", (number - 1L) * SIZE)
                .query(DeliveryOverTime::read)
                .list();
        return new Page<>(rows, total, number, SIZE);
    }

    private StatementSpec statement(Actor actor, String sql, YearMonth month) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql(DeliveryOverTime.TOLD + sql)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("states", ToldFollowUp.states(actor.may(Permission.READ)))
                .param("from", start(month.atDay(1)))
                .param("to", start(month.plusMonths(1).atDay(1)));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
