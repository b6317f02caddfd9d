package org.suivi.coordination;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.plans.Delivery;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** The front door to institutions as followers-up: what concerns each, and what nobody answers for. */
@Service
@Transactional(readOnly = true)
public class Institutions {

    private static final int SHOWN = 25;
    private static final String LATE = "w.due_on < :today and " + MyWork.UNANSWERED;

    @SuppressWarnings("InlineFormatString") // a query of its own beside the others
    private static final String CONCERNS = """
            select page.*, told.delivery, told.done_on
            from (select w.recommendation_id, bool_or(w.part = 'lead') as leads, min(w.due_on) as due, bool_or(%1$s) as late,
                    r.year, count(*) over () as total
                from assigned_recommendation w
                join recommendation r on r.id = w.recommendation_id and r.visibility in (:seen)
                where w.system_id = :system and w.organisation_id = :organisation
                group by w.recommendation_id, r.year having %2$s
                order by r.year desc nulls last, w.recommendation_id limit :size offset :from) page
            left join lateral (select u.delivery, u.done_on from told_recommendation o join progress_update u on u.id = o.update_id
                where o.recommendation_id = page.recommendation_id and o.organisation_id = :organisation
                    and u.state not in ('draft', 'returned') and %3$s
                order by u.done_on desc, u.id desc limit 1) told on true
            order by page.year desc nulls last, page.recommendation_id
            """;

    private static final String ORPHANED = """
            with left_alone as (select w.*,
                not exists (select 1 from focal_point f join membership m on m.id = f.membership_id
                    where f.organisation_id = w.organisation_id and %1$s) as entirely
                from assigned_recommendation w where w.system_id = :system)
            select w.organisation_id, o.name::text as organisation, case when w.entirely then null else p.name end as person,
                count(distinct w.recommendation_id) as recommendations,
                count(distinct w.recommendation_id) filter (where %2$s) as late
            from left_alone w join organisation o on o.id = w.organisation_id left join account p on p.id = w.account_id
            where w.entirely or w.account_id is not null and not exists (
                select 1 from focal_point f join membership m on m.id = f.membership_id
                where f.organisation_id = w.organisation_id and m.account_id = w.account_id and %1$s)
            group by 1, 2, 3 order by recommendations desc, 1
            """.formatted(FocalPoints.PRESENT, LATE);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Institutions(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** How many recommendations an institution leads, supports, and owes news on. */
    public record Counts(int leads, int supports, int late) {

        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /**
     * Work that nobody does.
     *
     * @param person in whose charge it is though the person left; null where the institution has no focal point at all
     */
    public record Orphaned(
            long organisation, LocalizedText name, @Nullable String person, int recommendations, int late) {}

    /** The counts of all institutions that follow anything up. */
    public Map<Long, Counts> counts(Actor actor) {
        return counts(actor, null);
    }

    public Counts counts(Actor actor, long organisation) {
        return counts(actor, Long.valueOf(organisation)).getOrDefault(organisation, Counts.NONE);
    }

    private Map<Long, Counts> counts(Actor actor, @Nullable Long organisation) {
        actor.mustHave(Permission.READ_PUBLISHED);
        Map<Long, Counts> counts = new HashMap<>();
        jdbc.sql("""
                        select w.organisation_id, count(distinct w.recommendation_id) filter (where w.part = 'lead') as leads,
                            count(distinct w.recommendation_id) filter (where w.part = 'supporting') as supports,
                            count(distinct w.recommendation_id) filter (where %s) as late
                        from assigned_recommendation w
                        join recommendation r on r.id = w.recommendation_id and r.visibility in (:seen)
                        where w.system_id = :system %s group by w.organisation_id
                        """.formatted(LATE, organisation == null ? "" : "and w.organisation_id = :organisation"))
                .param("system", actor.inSystem())
                .param("organisation", organisation, Types.BIGINT)
                .param("seen", Visibility.codesSeenBy(actor))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    counts.put(
                            row.getLong("organisation_id"),
                            new Counts(row.getInt("leads"), row.getInt("supports"), row.getInt("late")));
                });
        return counts;
    }

    /** What concerns one institution, the newest first. */
    public Page<Concern> concerns(Actor actor, long organisation, Concern.Which which, int number) {
        actor.mustHave(which == Concern.Which.LATE ? Permission.READ : Permission.READ_PUBLISHED);
        var total = new long[1];
        List<Concern> found = UpdateRows.asking(
                        jdbc.sql(CONCERNS.formatted(LATE, which.having(LATE), UpdateRows.SEEN)), actor)
                .param("organisation", organisation, Types.BIGINT)
                .param("today", LocalDate.now(clock))
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return new Concern(
                            row.getLong("recommendation_id"),
                            row.getBoolean("leads"),
                            row.getObject("due", LocalDate.class),
                            row.getBoolean("late"),
                            Optional.ofNullable(row.getString("delivery"))
                                    .flatMap(Delivery::of)
                                    .orElse(null),
                            row.getObject("done_on", LocalDate.class));
                })
                .list();
        return new Page<>(found, total[0], number, SHOWN);
    }

    /** Assignments of institutions without a focal point, and those in the charge of somebody who left. */
    public List<Orphaned> orphaned(Actor actor) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return jdbc.sql(ORPHANED)
                .param("system", actor.inSystem())
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new Orphaned(
                        row.getLong("organisation_id"),
                        json.readValue(row.getString("organisation"), LocalizedText.class),
                        row.getString("person"),
                        row.getInt("recommendations"),
                        row.getInt("late")))
                .list();
    }
}
