package org.suivi.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assessments.AssessmentDashboard.Changes;
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
    private static final String SEEN = """
            with seen as materialized (
                select id from recommendation where system_id = :system and visibility in (:seen)
            )
            """;

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
                new AssessmentDashboard.News(ages(actor), changes(actor, month)));
    }

    private Map<Facet, Map<String, Integer>> overall(Actor actor) {
        Map<Facet, Map<String, Integer>> overall = new EnumMap<>(Facet.class);
        overall.put(Facet.DELIVERY, counts.of(actor, EVERYTHING, Facet.DELIVERY));
        Arrays.stream(AssessorKind.values())
                .forEach(kind -> overall.put(kind.facet(), counts.of(actor, EVERYTHING, kind.facet())));
        return overall;
    }

    /** The months without any assessment before the first that has one are left out. */
    private List<CrossCounts.Row> overTime(Actor actor, AssessorKind by, List<YearMonth> months) {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        statement(actor, SEEN + """
                        select stood.month, a.result, count(*) as count
                        from (select month, ((month || '-01')::date + interval '1 month') at time zone 'UTC' as at
                            from unnest(:months) as month) stood
                        join assessment a on a.system_id = :system and a.assessor = :by and a.state in ('published', 'superseded')
                            and a.published_at < stood.at and (a.ended_at is null or a.ended_at >= stood.at)
                        join seen r on r.id = a.recommendation_id group by 1, 2
                        """)
                .param("by", by.code())
                .param("months", months.stream().map(YearMonth::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("month"), unused -> new HashMap<>())
                            .put(row.getString("result"), row.getInt("count"));
                });
        return months.stream()
                .map(YearMonth::toString)
                .filter(found::containsKey)
                .map(month -> new CrossCounts.Row(
                        month,
                        found.getOrDefault(month, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        found.getOrDefault(month, Map.of())))
                .toList();
    }

    private Map<AssessorKind, Map<EvidenceAge, Integer>> ages(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Map<AssessorKind, Map<EvidenceAge, Integer>> ages = new EnumMap<>(AssessorKind.class);
        statement(actor, SEEN + """
                        select a.assessor, count(*) as count,
                            case when a.cut_off > :one then 'under-one-year' when a.cut_off > :two then 'one-to-two-years'
                                when a.cut_off > :four then 'two-to-four-years' else 'over-four-years' end as age
                        from seen r join assessment a on a.recommendation_id = r.id and a.state = 'published' group by 1, 3
                        """)
                .param("one", EvidenceAge.UNDER_ONE_YEAR.after(today))
                .param("two", EvidenceAge.ONE_TO_TWO_YEARS.after(today))
                .param("four", EvidenceAge.TWO_TO_FOUR_YEARS.after(today))
                .query(row -> {
                    AssessorKind kind =
                            AssessorKind.of(row.getString("assessor")).orElseThrow();
                    ages.computeIfAbsent(kind, unused -> new EnumMap<>(EvidenceAge.class))
                            .put(EvidenceAge.of(row.getString("age")).orElseThrow(), row.getInt("count"));
                });
        return ages;
    }

    private Map<AssessorKind, Changes> changes(Actor actor, YearMonth month) {
        Map<AssessorKind, Changes> changes = new EnumMap<>(AssessorKind.class);
        statement(actor, SEEN + """
                        select a.assessor, count(*) as published, count(*) filter (where p.result <> a.result) as changed
                        from seen r join assessment a on a.recommendation_id = r.id and a.state = 'published'
                            and a.published_at >= :since
                        left join assessment p on p.id = a.supersedes_id group by 1
                        """)
                .param(
                        "since",
                        Timestamp.from(
                                month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .query(row -> {
                    changes.put(
                            AssessorKind.of(row.getString("assessor")).orElseThrow(),
                            new Changes(row.getInt("published"), row.getInt("changed")));
                });
        return changes;
    }

    private JdbcClient.StatementSpec statement(Actor actor, String sql) {
        return jdbc.sql(sql).param("system", actor.inSystem()).param("seen", Visibility.codesSeenBy(actor));
    }
}
