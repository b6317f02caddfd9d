package org.suivi.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assessments.AssessmentDashboard.Changes;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to counting results, of what is published only: whoever reads a recommendation reads the same numbers. */
@Service
@Transactional(readOnly = true)
public class AssessmentDashboards {

    private static final String SEEN = """
            with seen as materialized (
                select id, mechanism_id from recommendation where system_id = :system and visibility in (:seen)
            ),
            graded as (select m.id from mechanism m join grade_scale s on s.mechanism = m.code)
            """;
    private static final String COUNTS = """
            select placed.value, coalesce(a.result, 'not-assessed') as result, count(*) as count
            from placed left join assessment a on a.recommendation_id = placed.id and a.state = 'published'
                and a.assessor = placed.assessor
            """;
    private static final String OF_KIND = "where :by <> 'mechanism' or r.mechanism_id in (select id from graded)";

    private final JdbcClient jdbc;
    private final CountedTerms terms;
    private final Clock clock;

    AssessmentDashboards(JdbcClient jdbc, CountedTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    public AssessmentDashboard of(Actor actor, AssessorKind by, Dimension dimension) {
        actor.mustHave(Permission.READ_PUBLISHED);
        YearMonth month = YearMonth.now(clock);
        return new AssessmentDashboard(
                clock.instant(),
                month,
                byAssessor(actor),
                breakdown(actor, by, dimension),
                ages(actor),
                changes(actor, month));
    }

    private List<ResultCounts> byAssessor(Actor actor) {
        Map<String, ResultCounts> found = byValue(statement(actor, SEEN + """
                , placed as (
                    select r.id, kind.code as value, kind.code as assessor
                    from seen r cross join (values ('state'), ('nhri'), ('civil-society'), ('mechanism')) kind (code)
                    where kind.code <> 'mechanism' or r.mechanism_id in (select id from graded)
                )
                """ + COUNTS + "group by 1, 2"));
        return Arrays.stream(AssessorKind.values())
                .map(kind -> found.getOrDefault(kind.code(), new ResultCounts(kind.code(), Map.of())))
                .toList();
    }

    /** Years in their order, everything else the most frequent first; what is unknown last. */
    private List<ResultCounts> breakdown(Actor actor, AssessorKind by, Dimension dimension) {
        Map<Integer, String> codes = terms.of(dimension);
        JdbcClient.StatementSpec statement = statement(
                        actor,
                        SEEN + ", placed as (" + placed(dimension) + ") " + COUNTS + ofYear(dimension)
                                + "group by 1, 2")
                .param("by", by.code());
        if (!codes.isEmpty()) {
            statement = statement
                    .param("terms", codes.keySet().toArray(Integer[]::new))
                    .param("codes", codes.values().toArray(String[]::new));
        }
        Comparator<ResultCounts> order = dimension == Dimension.YEAR
                ? Comparator.comparing(ResultCounts::value).reversed()
                : Comparator.comparing(ResultCounts::total).reversed().thenComparing(ResultCounts::value);
        return byValue(statement).values().stream()
                .sorted(Comparator.comparing((ResultCounts one) -> one.value().equals(Dimension.UNKNOWN))
                        .thenComparing(order))
                .toList();
    }

    private static String placed(Dimension dimension) {
        return switch (dimension) {
            case MECHANISM -> """
                    select r.id, m.code as value, :by as assessor from seen r join mechanism m on m.id = r.mechanism_id
                    """ + OF_KIND;
            case THEME, PERSON, GOAL -> """
                    select distinct r.id, coalesce(t.code, '-') as value, :by as assessor
                    from seen r left join (select recommendation_id, known.code from recommendation_tag
                        join unnest(:terms, :codes) known (term, code) on known.term = term_id where system_id = :system
                    ) t on t.recommendation_id = r.id
                    """ + OF_KIND;
            case YEAR -> """
                    select distinct r.id, to_char(y.published_at at time zone 'UTC', 'YYYY') as value, :by as assessor
                    from seen r join assessment y on y.recommendation_id = r.id and y.state = 'published' and y.assessor = :by
                    """;
        };
    }

    private static String ofYear(Dimension dimension) {
        return dimension == Dimension.YEAR
                ? "where placed.value = to_char(a.published_at at time zone 'UTC', 'YYYY') "
                : "";
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

    private static Map<String, ResultCounts> byValue(JdbcClient.StatementSpec statement) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        statement.query(row -> {
            counts.computeIfAbsent(row.getString("value"), unused -> new HashMap<>())
                    .put(row.getString("result"), row.getInt("count"));
        });
        Map<String, ResultCounts> found = new LinkedHashMap<>();
        counts.forEach((value, byResult) -> found.put(value, new ResultCounts(value, byResult)));
        return found;
    }
}
