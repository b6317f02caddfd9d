package org.suivi.repeats;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to "asked n times since ...": the groups that the last search found, narrowed to what the actor may see. */
@Service
@Transactional(readOnly = true)
public class RepeatGroups {

    private static final int SIZE = 25;

    private static final String VISIBLE_GROUPS = """
            with seen as (
                select g.group_number, r.id, r.year, m.code from repeat_group_member g
                join recommendation r on r.id = g.recommendation_id join mechanism m on m.id = r.mechanism_id
                where g.system_id = :system and r.visibility in (:seen)
            ), grouped as (
                select group_number, count(*) as times, min(year) as first, max(year) as last,
                    array_agg(distinct code order by code) as mechanisms,
                    (array_agg(id order by year desc nulls last, id desc))[1] as shown
                from seen group by group_number having count(*) > 1
            ), known as (
                select grouped.*, (select min(c.code) from cluster c
                    where (select count(*) from cluster_member m join seen on seen.id = m.recommendation_id
                           where m.cluster_id = c.id and seen.group_number = grouped.group_number) = times) as cluster
                from grouped
            )
            """;

    private final JdbcClient jdbc;
    private final RecommendationBriefs briefs;
    private final SystemTexts texts;
    private final SchedulerClient scheduler;
    private final Clock clock;

    RepeatGroups(
            JdbcClient jdbc, RecommendationBriefs briefs, SystemTexts texts, SchedulerClient scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.briefs = briefs;
        this.texts = texts;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * How far the search is.
     *
     * @param madeAt when the groups that are shown were found, of so many texts; null before the first search has ended
     * @param isUnderWay whether a newer search waits or runs
     */
    public record Standing(@Nullable Instant madeAt, int texts, boolean isUnderWay, boolean isStale) {}

    /** The groups, most often asked first; those that a cluster holds already only if wanted. */
    public Page<AskedAgain> page(Actor actor, boolean withClustered, int number) {
        actor.mustHave(Permission.READ_PUBLISHED);
        String wanted = withClustered ? "" : " where cluster is null";
        long total = visible(actor, VISIBLE_GROUPS + "select count(*) from known" + wanted)
                .query(Long.class)
                .single();
        List<Found> found = visible(
                        actor,
                        VISIBLE_GROUPS + "select * from known" + wanted
                                + " order by times desc, first nulls last, shown limit :size offset :offset")
                .param("size", SIZE)
                .param("offset", (long) (number - 1) * SIZE)
                .query(RepeatGroups::found)
                .list();
        Map<Long, Brief> shown =
                briefs.of(actor, found.stream().map(Found::shown).toList());
        List<AskedAgain> groups = found.stream()
                .map(one -> one.as(Objects.requireNonNull(shown.get(one.shown()))))
                .toList();
        return new Page<>(groups, total, number, SIZE);
    }

    /** The visible recommendations of the group that one of them stands for, oldest first. */
    public List<Brief> members(Actor actor, long member) {
        actor.mustHave(Permission.READ_PUBLISHED);
        List<Long> ids =
                visible(actor, """
                        select r.id from repeat_group_member g join recommendation r on r.id = g.recommendation_id
                        where g.system_id = :system and r.visibility in (:seen) and g.group_number = (
                            select of.group_number from repeat_group_member of
                            join recommendation one on one.id = of.recommendation_id
                            where of.recommendation_id = :member and one.system_id = :system and one.visibility in (:seen))
                        order by r.year nulls last, r.id
                        """).param("member", member).query(Long.class).list();
        if (ids.isEmpty()) {
            throw new NotFound("problem.not-found");
        }
        return List.copyOf(briefs.of(actor, ids).values());
    }

    /** How far the search is; begins a new one when the texts have changed since the last. */
    @Transactional
    public Standing standing(Actor actor) {
        actor.mustHave(Permission.READ_PUBLISHED);
        String now = texts.stamp(actor.inSystem());
        Optional<Last> last = last(actor.inSystem());
        boolean stale = last.isEmpty() || !now.equals(last.get().stamp());
        if (stale && !last.map(Last::isUnderWay).orElse(false)) {
            begin(actor.inSystem());
            last = last(actor.inSystem());
        }
        return last.map(one -> new Standing(one.madeAt(), one.texts(), one.isUnderWay(), stale))
                .orElseThrow();
    }

    /** Searches once more, though nothing seems to have changed. */
    @Transactional
    public void search(Actor actor) {
        actor.mustHave(Permission.EDIT_RECORDS);
        begin(actor.inSystem());
    }

    private void begin(int system) {
        Instant now = clock.instant();
        GroupMaking.waiting(jdbc, system, now);
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(RepeatJobs.SEARCH, String.valueOf(system)), now);
    }

    private record Last(
            @Nullable Instant madeAt,
            int texts,
            boolean isUnderWay,
            @Nullable String stamp) {}

    private Optional<Last> last(int system) {
        return jdbc.sql(
                        "select state, made_at, coalesce(texts, 0) as texts, stamp from repeat_search where system_id = :system")
                .param("system", system)
                .query((row, index) -> new Last(
                        row.getTimestamp("made_at") == null
                                ? null
                                : row.getTimestamp("made_at").toInstant(),
                        row.getInt("texts"),
                        !"done".equals(row.getString("state")),
                        row.getString("stamp")))
                .optional();
    }

    private JdbcClient.StatementSpec visible(Actor actor, String sql) {
        return jdbc.sql(sql).param("system", actor.inSystem()).param("seen", Visibility.codesSeenBy(actor));
    }

    private record Found(
            long shown,
            int times,
            @Nullable Integer first,
            @Nullable Integer last,
            List<String> mechanisms,
            @Nullable String cluster) {

        AskedAgain as(Brief brief) {
            return new AskedAgain(brief, times, first, last, mechanisms, cluster);
        }
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        return new Found(
                row.getLong("shown"),
                row.getInt("times"),
                (Integer) row.getObject("first"),
                (Integer) row.getObject("last"),
                List.of((String[]) row.getArray("mechanisms").getArray()),
                row.getString("cluster"));
    }
}
