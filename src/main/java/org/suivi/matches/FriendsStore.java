package org.suivi.matches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.matches.FriendsRound.Invited;
import org.suivi.shared.Actor;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The rows of rounds among the friends of a country. */
@Component
class FriendsStore {

    /** Whether those who are asked to help with the need r may answer still. */
    static final String RUNNING = "r.state in ('open', 'in-matching', 'unmet-escalated')";

    /** The last round of each need. A party reads what all who take part may, and what was shared with it by name. */
    private static final String LAST = """
            select distinct on (f.need_id) f.id, f.need_id, r.party_id, f.word, f.called_at,
                (select json_agg(json_build_object('party', i.party_id, 'mayRead', r.reach <= 1 or r.reach = 2 and exists (
                        select 1 from assistance_named n where n.record_id = r.id and n.party_id = i.party_id),
                    'reply', i.reply, 'reason', i.reason, 'answered', i.answered_at) order by i.party_id)
                    from friends_invited i where i.round_id = f.id)::text as invited
            from friends_round f join assistance_record r on r.id = f.need_id where\s""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    FriendsStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<FriendsRound> last(Collection<Long> needs) {
        return where("f.need_id = any(:needs)", Map.of("needs", needs.toArray(Long[]::new)));
    }

    Optional<FriendsRound> last(long need) {
        return last(Set.of(need)).stream().findFirst();
    }

    /** Those in which somebody may answer still. */
    List<FriendsRound> running() {
        return where(RUNNING, Map.of());
    }

    private List<FriendsRound> where(String condition, Map<String, ?> parameters) {
        return jdbc.sql(LAST + condition + " order by f.need_id, f.id desc")
                .params(parameters)
                .query(this::read)
                .list();
    }

    /** One round for each time that a need came to be unmet. */
    long call(Actor actor, long need, Instant unmet, String word) {
        return jdbc.sql("""
                        insert into friends_round (need_id, unmet_at, word, called_by, called_at)
                        values (:need, :unmet, :word, :account, :now) on conflict do nothing returning id
                        """)
                .param("need", need)
                .param("unmet", Timestamp.from(unmet))
                .param("word", word)
                .param("account", actor.account())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("friends.called"));
    }

    void invite(long round, Set<Long> parties) {
        jdbc.sql("insert into friends_invited (round_id, party_id) select :round, unnest(:parties::bigint[])")
                .param("round", round)
                .param("parties", parties.toArray(Long[]::new))
                .update();
    }

    /** A party answers once; whoever of it answers after that reads what was answered. */
    void answer(Actor actor, FriendsRound round, long party, Reply reply, @Nullable String reason) {
        int answered = jdbc.sql("""
                        update friends_invited set reply = :reply, reason = :reason, account_id = :account, answered_at = :now
                        where round_id = :round and party_id = :party and reply = 'open'
                        """)
                .param("reply", reply.code())
                .param("reason", reason, Types.VARCHAR)
                .param("account", actor.account())
                .param("now", Timestamp.from(clock.instant()))
                .param("round", round.id())
                .param("party", party)
                .update();
        if (answered == 0) {
            throw new Stale(FriendsCalled.ref(round.need()));
        }
    }

    /** What these parties have on offer. */
    List<Long> offers(Collection<Long> parties) {
        return jdbc.sql("""
                        select id from assistance_record where entity = 'offer' and state = 'active' and party_id = any(:parties)
                        order by id desc limit 25
                        """)
                .param("parties", parties.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** As the database writes it. */
    record Kept(
            long party,
            boolean mayRead,
            String reply,
            @Nullable String reason,
            @Nullable OffsetDateTime answered) {

        Invited invited() {
            return new Invited(
                    party,
                    mayRead,
                    Reply.valueOf(reply.toUpperCase(Locale.ROOT)),
                    reason,
                    answered == null ? null : answered.toInstant());
        }
    }

    private FriendsRound read(ResultSet row, int index) throws SQLException {
        return new FriendsRound(
                row.getLong("id"),
                row.getLong("need_id"),
                row.getLong("party_id"),
                row.getString("word"),
                row.getTimestamp("called_at").toInstant(),
                List.of(json.readValue(row.getString("invited"), Kept[].class)).stream()
                        .map(Kept::invited)
                        .toList());
    }
}
