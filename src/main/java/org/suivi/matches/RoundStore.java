package org.suivi.matches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.matching.Band;
import org.suivi.matching.Cause;
import org.suivi.matching.Gap;
import org.suivi.matching.Matching;
import org.suivi.shared.Page;
import tools.jackson.databind.ObjectMapper;

/** The last round as it is kept: what each need got in it, and why the others got nothing. */
@Component
class RoundStore {

    /** Needs of a round that wait still and that every desk may read: somebody may have proposed something for one since, or closed it. */
    private static final String WAITING = """
             from match_round_need n join assistance_record r on r.id = n.need_id and r.state in ('open', 'unmet-escalated')
                and r.reach <= 3
            where n.round_id = :round and\s""";

    static final String SERVED = "n.offer_id is not null";

    /** Those without an offer in whose way this stands; an empty list stands in everybody's. */
    static final String UNMET = "n.offer_id is null and n.gaps @> :gap::jsonb";

    private static final int PAGE_SIZE = 25;

    /** Sole blockers first, then what was escalated. */
    static final String BY_CAUSE = "n.gaps @> '[{\"isSole\": true}]' desc, r.state desc, n.need_id";

    static final String BY_NEED = "n.need_id";

    static final String UNCOVERED_FIRST = "n.offer_id is not null, n.need_id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RoundStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A round as it is kept. */
    record Kept(long id, Instant madeAt) {}

    /** What a need got in it. */
    record KeptNeed(
            long need,
            @Nullable Long offer,
            double score,
            @Nullable Band band,
            List<Gap> gaps) {}

    /** How often something stands in the way, alone and in all. */
    record Blocked(Cause cause, int alone, int inAll) {}

    /** In the place of the round before. */
    void keep(Matching matching, List<KeptNeed> needs) {
        jdbc.sql("delete from match_round").update();
        long round = jdbc.sql("""
                        insert into match_round (made_at, engine_version, weights_version) values (:now, :engine, :weights)
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("engine", Matching.ENGINE)
                .param("weights", matching.weights().version())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into match_round_need (round_id, need_id, offer_id, score, band, gaps)
                        select :round, need, offer, score, lower(band), gaps
                        from jsonb_to_recordset(:rows::jsonb)
                            as kept(need bigint, offer bigint, score double precision, band text, gaps jsonb)
                        """)
                .param("round", round)
                .param("rows", json.writeValueAsString(needs))
                .update();
    }

    Optional<Kept> last() {
        return jdbc.sql("select id, made_at from match_round order by id desc limit 1")
                .query((row, index) ->
                        new Kept(row.getLong("id"), row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    long count(Kept round, String condition, Map<String, ?> parameters) {
        return jdbc.sql("select count(*)" + WAITING + condition)
                .params(parameters)
                .param("round", round.id())
                .query(Long.class)
                .single();
    }

    List<KeptNeed> needs(Kept round, String condition, Map<String, ?> parameters) {
        return jdbc.sql("select n.need_id, n.offer_id, n.score, n.band, n.gaps::text" + WAITING + condition)
                .params(parameters)
                .param("round", round.id())
                .query(this::read)
                .list();
    }

    /** Some needs of a round: a condition on them, what stands in it, and their order. */
    record Question(String condition, Map<String, ?> parameters, String order) {}

    Page<KeptNeed> page(Kept round, Question question, int number) {
        long total = count(round, question.condition(), question.parameters());
        int page = (int) Math.max(1, Math.min(number, (total + PAGE_SIZE - 1) / PAGE_SIZE));
        String part = " order by " + question.order() + " limit " + PAGE_SIZE + " offset " + (page - 1L) * PAGE_SIZE;
        return new Page<>(needs(round, question.condition() + part, question.parameters()), total, page, PAGE_SIZE);
    }

    /** Those of the round that wait, and of them those that a condition holds for. */
    List<Long> ids(Kept round, String condition) {
        return jdbc.sql("select n.need_id" + WAITING + condition)
                .param("round", round.id())
                .query(Long.class)
                .list();
    }

    /** For how many of some needs without an offer each cause stands in the way. */
    List<Blocked> blocked(Kept round, String condition, Map<String, ?> parameters) {
        return jdbc.sql("select gap ->> 'cause' as cause, count(distinct need_id) as in_all,"
                        + " count(distinct need_id) filter (where (gap ->> 'isSole')::boolean) as alone"
                        + " from (select n.need_id, n.gaps" + WAITING + condition
                        + ") unmet cross join lateral jsonb_array_elements(unmet.gaps) as gap group by 1")
                .params(parameters)
                .param("round", round.id())
                .query((row, index) ->
                        new Blocked(Cause.valueOf(row.getString("cause")), row.getInt("alone"), row.getInt("in_all")))
                .list();
    }

    private KeptNeed read(ResultSet row, int index) throws SQLException {
        String band = row.getString("band");
        return new KeptNeed(
                row.getLong("need_id"),
                (Long) row.getObject("offer_id"),
                row.getDouble("score"),
                band == null ? null : Band.valueOf(band.toUpperCase(Locale.ROOT)),
                List.of(json.readValue(row.getString("gaps"), Gap[].class)));
    }
}
