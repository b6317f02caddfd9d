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
import tools.jackson.databind.ObjectMapper;

/** The last round as it is kept: what each need got in it, and why the others got nothing. */
@Component
class RoundStore {

    /** Needs of a round that wait still: since then somebody may have proposed something for one, or closed it. */
    private static final String WAITING = """
             from match_round_need n join assistance_record r on r.id = n.need_id and r.state in ('open', 'unmet-escalated')
            where n.round_id = :round and\s""";

    static final String SERVED = "n.offer_id is not null";

    /** Those without an offer that a cause stands in the way of, or any where the cause is empty. */
    static final String UNMET =
            "n.offer_id is null and (:cause = '' or n.gaps @> jsonb_build_array(jsonb_build_object('cause', :cause)))";

    /** Sole blockers first, then what was escalated. */
    static final String BY_CAUSE = "n.gaps @> '[{\"isSole\": true}]' desc, r.state desc, n.need_id";

    static final String BY_NEED = "n.need_id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RoundStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A round as it is kept. */
    record Kept(long id, Instant madeAt, long needs) {}

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
        return jdbc.sql("""
                        select id, made_at, (select count(*) from match_round_need n where n.round_id = m.id) as needs
                        from match_round m order by id desc limit 1
                        """)
                .query((row, index) ->
                        new Kept(row.getLong("id"), row.getTimestamp("made_at").toInstant(), row.getLong("needs")))
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

    /** Those of the round that wait, and of them those that a condition holds for. */
    List<Long> ids(Kept round, String condition) {
        return jdbc.sql("select n.need_id" + WAITING + condition)
                .param("round", round.id())
                .query(Long.class)
                .list();
    }

    List<Blocked> blocked(Kept round) {
        return jdbc.sql(
                        "select gap ->> 'cause' as cause, count(*) as in_all,"
                                + " count(*) filter (where (gap ->> 'isSole')::boolean) as alone from (select n.gaps"
                                + WAITING
                                + "n.offer_id is null) unmet cross join lateral jsonb_array_elements(unmet.gaps) as gap group by 1")
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
