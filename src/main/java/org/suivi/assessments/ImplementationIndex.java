package org.suivi.assessments;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

/**
 * UPR Info's implementation of recommendations index, a view of its own for those who know it: the mean of what the State, the NHRI
 * and civil society answered about a recommendation of the Universal Periodic Review. It never stands for a result.
 */
@Service
@Transactional(readOnly = true)
public class ImplementationIndex {

    private static final int SIZE = 25;
    private static final String BANDED = """
            with banded as (
                select r.id, r.year, count(answer.score) as answers, round(avg(answer.score), 2) as score,
                    case when round(avg(answer.score), 2) <= 0.32 then 'not' when round(avg(answer.score), 2) <= 0.65 then 'partial'
                        when avg(answer.score) is not null then 'full' else 'unknown' end as band
                from recommendation r
                join mechanism m on m.id = r.mechanism_id and m.type = 'upr'
                left join (
                    select recommendation_id, case result when 'implemented' then 1.0 when 'substantial' then 0.5
                        when 'limited' then 0.5 when 'no-progress' then 0.0 when 'regressed' then 0.0 end as score
                    from assessment where system_id = :system and state = 'published' and assessor <> 'mechanism'
                ) answer on answer.recommendation_id = r.id
                where r.system_id = :system and r.visibility in (:seen)
                group by r.id, r.year
            )
            """;

    private final JdbcClient jdbc;
    private final RecommendationBriefs briefs;
    private final Clock clock;

    ImplementationIndex(JdbcClient jdbc, RecommendationBriefs briefs, Clock clock) {
        this.jdbc = jdbc;
        this.briefs = briefs;
        this.clock = clock;
    }

    /** What a mean is called. */
    public enum Band {
        FULL,
        PARTIAL,
        NOT,
        /** Nobody answered, or only that there is no information. */
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Band> of(String code) {
            return Arrays.stream(values())
                    .filter(band -> band.code().equals(code))
                    .findFirst();
        }
    }

    /** One recommendation with its mean; without one when nobody answered. */
    public record Row(Brief recommendation, @Nullable BigDecimal score, int answers) {}

    /** The counts at one moment, and the recommendations of one band. */
    public record View(Instant asOf, Map<Band, Integer> counts, Page<Row> rows) {

        public int of(Band band) {
            return counts.getOrDefault(band, 0);
        }
    }

    public View of(Actor actor, Band band, int page) {
        actor.mustHave(Permission.READ_PUBLISHED);
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        statement(actor, BANDED + "select band, count(*) as count from banded group by 1")
                .query(row -> {
                    counts.put(Band.of(row.getString("band")).orElseThrow(), row.getInt("count"));
                });
        return new View(
                clock.instant(), counts, new Page<>(rows(actor, band, page), counts.getOrDefault(band, 0), page, SIZE));
    }

    private List<Row> rows(Actor actor, Band band, int page) {
        record Scored(long id, @Nullable BigDecimal score, int answers) {}
        List<Scored> scored = statement(actor, BANDED + """
                        select id, score, answers from banded where band = :band
                        order by score nulls last, year desc nulls last, id limit :size offset :from
                        """)
                .param("band", band.code())
                .param("size", SIZE)
                .param("from", (page - 1L) * SIZE)
                .query((row, index) -> new Scored(row.getLong("id"), row.getBigDecimal("score"), row.getInt("answers")))
                .list();
        Map<Long, Brief> known =
                briefs.of(actor, scored.stream().map(Scored::id).toList());
        return scored.stream()
                .flatMap(one ->
                        Stream.ofNullable(known.get(one.id())).map(brief -> new Row(brief, one.score(), one.answers())))
                .toList();
    }

    private JdbcClient.StatementSpec statement(Actor actor, String sql) {
        return jdbc.sql(sql).param("system", actor.inSystem()).param("seen", Visibility.codesSeenBy(actor));
    }
}
