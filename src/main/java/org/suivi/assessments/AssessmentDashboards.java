package org.suivi.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assessments.AssessmentDashboard.Changes;
import org.suivi.assessments.AssessmentDashboard.News;
import org.suivi.recommendations.CrossCounts;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.Span;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/**
 * The front door to counting delivery and results. What stands now is counted by the index that answers the lists, each reader from
 * what it may know; what stood earlier and how old the evidence is, from the assessments that are or were published.
 */
@Service
@Transactional(readOnly = true)
public class AssessmentDashboards {

    /** What delivery and results may be broken down by. */
    public static final List<Facet> FACETS =
            List.of(Facet.MECHANISM, Facet.THEME, Facet.LEAD, Facet.PERSON, Facet.GOAL);

    private static final RecommendationFilter EVERYTHING = RecommendationFilter.everything();

    private final JdbcClient jdbc;
    private final CrossCounts counts;
    private final Clock clock;

    AssessmentDashboards(JdbcClient jdbc, CrossCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** Which part of the dashboard is wanted. */
    public record Part(AssessorKind by, Facet of, Span per) {}

    public AssessmentDashboard of(Actor actor, Part part) {
        actor.mustHave(Permission.READ_PUBLISHED);
        YearMonth month = YearMonth.now(clock);
        Map<Facet, Map<String, Integer>> overall = overall(actor);
        return new AssessmentDashboard(
                clock.instant(),
                month,
                overall.getOrDefault(Facet.RESULT_STATE, Map.of()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                overall,
                new AssessmentDashboard.SideBySide(
                        counts.of(actor, EVERYTHING, part.of(), Facet.DELIVERY),
                        counts.of(actor, EVERYTHING, part.of(), part.by().facet())),
                overTime(actor, part.by(), part.per().until(month)),
                news(actor, month));
    }

    private Map<Facet, Map<String, Integer>> overall(Actor actor) {
        Map<Facet, Map<String, Integer>> overall = new EnumMap<>(Facet.class);
        overall.put(Facet.DELIVERY, counts.of(actor, EVERYTHING, Facet.DELIVERY));
        Arrays.stream(AssessorKind.values())
                .forEach(kind -> overall.put(kind.facet(), counts.of(actor, EVERYTHING, kind.facet())));
        return overall;
    }

    /** How many assessments with a result stood from one month until another; those that still stand have no end. */
    private record Stood(YearMonth since, @Nullable YearMonth until, String result, int count) {

        boolean atTheEndOf(YearMonth month) {
            return !since.isAfter(month) && (until == null || until.isAfter(month));
        }
    }

    /** The months without any assessment before the first that has one are left out. */
    private List<CrossCounts.Row> overTime(Actor actor, AssessorKind by, List<YearMonth> months) {
        List<Stood> all = statement(actor, """
                        select date_trunc('month', a.published_at at time zone 'UTC')::date as since,
                            date_trunc('month', a.ended_at at time zone 'UTC')::date as until, a.result, count(*) as count
                        from assessment a join recommendation r
                            on r.id = a.recommendation_id and r.system_id = :system and r.visibility in (:seen)
                        where a.system_id = :system and a.assessor = :by and a.state in ('published', 'superseded')
                        group by 1, 2, 3
                        """)
                .param("by", by.code())
                .query((row, index) -> new Stood(
                        YearMonth.from(row.getObject("since", LocalDate.class)),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))
                                .map(YearMonth::from)
                                .orElse(null),
                        row.getString("result"),
                        row.getInt("count")))
                .list();
        return months.stream()
                .map(month -> standing(all, month))
                .filter(row -> row.total() > 0)
                .toList();
    }

    private static CrossCounts.Row standing(List<Stood> all, YearMonth month) {
        Map<String, Integer> counts = all.stream()
                .filter(stood -> stood.atTheEndOf(month))
                .collect(Collectors.toMap(Stood::result, Stood::count, Integer::sum));
        return new CrossCounts.Row(
                month.toString(),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts);
    }

    private News news(Actor actor, YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        Map<AssessorKind, Map<EvidenceAge, Integer>> ages = new EnumMap<>(AssessorKind.class);
        Map<AssessorKind, Changes> changes = new EnumMap<>(AssessorKind.class);
        statement(actor, """
                        select a.assessor, count(*) as count, count(*) filter (where a.published_at >= :since) as published,
                            count(*) filter (where a.published_at >= :since and p.result <> a.result) as changed,
                            case when a.cut_off > :one then 'under-one-year' when a.cut_off > :two then 'one-to-two-years'
                                when a.cut_off > :four then 'two-to-four-years' else 'over-four-years' end as age
                        from assessment a join recommendation r
                            on r.id = a.recommendation_id and r.system_id = :system and r.visibility in (:seen)
                        left join assessment p on p.id = a.supersedes_id and p.system_id = :system
                        where a.system_id = :system and a.state = 'published' group by 1, 5
                        """)
                .param("since", month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("one", EvidenceAge.UNDER_ONE_YEAR.after(today))
                .param("two", EvidenceAge.ONE_TO_TWO_YEARS.after(today))
                .param("four", EvidenceAge.TWO_TO_FOUR_YEARS.after(today))
                .query(row -> {
                    AssessorKind kind =
                            AssessorKind.of(row.getString("assessor")).orElseThrow();
                    ages.computeIfAbsent(kind, unused -> new EnumMap<>(EvidenceAge.class))
                            .put(EvidenceAge.of(row.getString("age")).orElseThrow(), row.getInt("count"));
                    changes.merge(kind, new Changes(row.getInt("published"), row.getInt("changed")), Changes::and);
                });
        return new News(ages, changes);
    }

    private JdbcClient.StatementSpec statement(Actor actor, String sql) {
        return jdbc.sql(sql).param("system", actor.inSystem()).param("seen", Visibility.codesSeenBy(actor));
    }
}
