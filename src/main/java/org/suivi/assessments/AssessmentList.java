package org.suivi.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to the lists behind the numbers: published assessments, and recommendations that nobody of a kind assessed. */
@Service
@Transactional(readOnly = true)
public class AssessmentList {

    private static final int SIZE = 25;
    private static final String ABSENT = """
            from recommendation r where r.system_id = :system and r.visibility in (:seen)
                and not exists (select from assessment a
                    where a.recommendation_id = r.id and a.state = 'published' and a.assessor = :by)
                and (:by <> 'mechanism' or r.mechanism_id in (select m.id from mechanism m join grade_scale s
                    on s.mechanism = m.code))
            """;

    private final JdbcClient jdbc;
    private final AssessmentRows rows;
    private final AssessmentPages pages;
    private final RecommendationBriefs briefs;
    private final Clock clock;

    AssessmentList(
            JdbcClient jdbc, AssessmentRows rows, AssessmentPages pages, RecommendationBriefs briefs, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.pages = pages;
        this.briefs = briefs;
        this.clock = clock;
    }

    /** The conditions that are present, with their parameters. */
    private record Narrowed(StringBuilder sql, Map<String, Object> parameters) {

        void and(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                parameters.put(parameter, value);
            }
        }
    }

    /** Published assessments, the newest first. */
    public Page<AssessmentPages.Shown> find(Actor actor, AssessmentFilter filter) {
        actor.mustHave(Permission.READ_PUBLISHED);
        Narrowed narrowed = narrowed(filter);
        AssessorKind by = filter.by();
        narrowed.and("a.assessor = :by", "by", by == null ? null : by.code());
        narrowed.and("a.result = :result", "result", filter.result());
        EvidenceAge age = filter.age();
        LocalDate today = LocalDate.now(clock);
        narrowed.and("a.cut_off > :after", "after", age == null ? null : age.after(today));
        narrowed.and("a.cut_off <= :upTo", "upTo", age == null ? null : age.upTo(today));
        YearMonth month = filter.month();
        narrowed.and("a.published_at >= :since", "since", month == null ? null : start(month));
        narrowed.and("a.published_at < :until", "until", month == null ? null : start(month.plusMonths(1)));
        if (filter.isChanged()) {
            narrowed.sql().append(" and a.result <> (select p.result from assessment p where p.id = a.supersedes_id)");
        }
        YearMonth stood = filter.stood();
        Timestamp end = stood == null ? null : start(stood.plusMonths(1));
        narrowed.and("a.published_at < :end and (a.ended_at is null or a.ended_at >= :end)", "end", end);
        String condition =
                (end == null ? "a.state = 'published'" : "a.state in ('published', 'superseded')") + narrowed.sql();
        long total = rows.count(actor, condition, narrowed.parameters());
        Map<String, Object> paged = new HashMap<>(narrowed.parameters());
        paged.put("size", SIZE);
        paged.put("from", (filter.page() - 1L) * SIZE);
        List<Assessment> found = rows.find(
                actor, condition + " order by a.published_at desc, a.id desc limit :size offset :from", paged);
        return new Page<>(pages.withBriefs(actor, found), total, filter.page(), SIZE);
    }

    /** Recommendations without a published assessment of that kind of assessor, the newest first. */
    public Page<Brief> notAssessed(Actor actor, AssessmentFilter filter) {
        actor.mustHave(Permission.READ_PUBLISHED);
        Narrowed narrowed = narrowed(filter);
        AssessorKind by = filter.by();
        narrowed.parameters().put("by", by == null ? "" : by.code());
        narrowed.parameters().put("system", actor.inSystem());
        narrowed.parameters().put("seen", Visibility.codesSeenBy(actor));
        String condition = ABSENT + narrowed.sql();
        long total = jdbc.sql("select count(*) " + condition)
                .params(narrowed.parameters())
                .query(Long.class)
                .single();
        List<Long> ids = jdbc.sql(
                        "select r.id " + condition + " order by r.year desc nulls last, r.id limit :size offset :from")
                .params(narrowed.parameters())
                .param("size", SIZE)
                .param("from", (filter.page() - 1L) * SIZE)
                .query(Long.class)
                .list();
        return new Page<>(List.copyOf(briefs.of(actor, ids).values()), total, filter.page(), SIZE);
    }

    private static Narrowed narrowed(AssessmentFilter filter) {
        var narrowed = new Narrowed(new StringBuilder(), new HashMap<>());
        narrowed.and(
                "r.mechanism_id in (select id from mechanism where code = :mechanism)",
                "mechanism",
                filter.mechanism());
        return narrowed;
    }

    private static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
