package org.suivi.matches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.matches.MatchRecord.Asker;
import org.suivi.matches.MatchRecord.Judged;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.matches.MatchRecord.Times;
import org.suivi.matching.Band;
import org.suivi.matching.Explanation;
import org.suivi.matching.Role;
import org.suivi.matching.Viewer;
import org.suivi.shared.Actor;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The rows of matches, and the one way in which a match goes from state to state. */
@Component
class MatchStore {

    private static final String SELECT = """
            select m.id, m.need_id, m.need_party, m.state, m.origin, m.score, m.band, m.engine_version, m.weights_version,
                m.need_reply, m.need_reason, m.need_account, m.state_since, m.proposed_at, m.changed_at,
                m.version,
                (select json_agg(json_build_object('nth', p.nth, 'offer', p.offer_id, 'party', p.party_id, 'role', p.role,
                    'score', p.score, 'reply', p.reply, 'reason', p.reason, 'account', p.account_id) order by p.nth)
                    from match_part p where p.match_id = m.id)::text as parts
            from assistance_match m
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final StateEvents transitions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatchStore(
            JdbcClient jdbc,
            ObjectMapper json,
            StateEvents transitions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transitions = transitions;
        this.events = events;
        this.clock = clock;
    }

    /** Those for which a condition on {@code m} holds, the newest first. */
    List<MatchRecord> where(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + " where " + condition)
                .params(parameters)
                .query(this::read)
                .list();
    }

    long count(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select count(*) from assistance_match m where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** How many are in each state, by its code. */
    Map<String, Long> counts(String condition, Map<String, ?> parameters) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select m.state, count(*) as hits from assistance_match m where " + condition + " group by m.state")
                .params(parameters)
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("hits"));
                });
        return counts;
    }

    Optional<MatchRecord> any(long id) {
        return where("m.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** What is told to one kind of reader about one part. */
    Explanation explanation(long match, int nth, Viewer viewer) {
        String kept = jdbc.sql(
                        "select (explanation -> :viewer)::text from match_part where match_id = :id and nth = :nth")
                .param("viewer", viewer.name())
                .param("id", match)
                .param("nth", nth)
                .query(String.class)
                .single();
        return json.readValue(kept, Explanation.class);
    }

    /** What the engine found, to be kept. */
    record Found(MatchOrigin origin, Judged judged, Asker asker, List<FoundPart> parts) {}

    /** A part with what each kind of reader is told about it. */
    record FoundPart(long offer, long party, Role role, double score, Map<Viewer, Explanation> told) {}

    /** What is told about one part from now on. */
    void explain(MatchRecord match, int nth, Map<Viewer, Explanation> told) {
        jdbc.sql("update match_part set explanation = :told::jsonb where match_id = :id and nth = :nth")
                .param("told", json.writeValueAsString(told))
                .param("id", match.id())
                .param("nth", nth)
                .update();
    }

    /** A record that a proposal rests on says something else now; who answers has to have read that. */
    void change(MatchRecord match) {
        jdbc.sql("update assistance_match set changed_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", match.id())
                .update();
    }

    /** Keeps a suggestion. */
    long add(Actor actor, Found found) {
        Instant now = clock.instant();
        long id = jdbc.sql("""
                        insert into assistance_match (need_id, need_party, offer_id, state, origin, score, band, engine_version,
                            weights_version, created_at, state_since)
                        values (:need, :party, :offer, 'suggested', :origin, :score, :band, :engine, :weights, :now, :now)
                        on conflict do nothing returning id
                        """)
                .param("need", found.asker().need())
                .param("party", found.asker().party())
                .param("offer", found.parts().get(0).offer())
                .param("origin", found.origin().code())
                .param("score", found.judged().score())
                .param("band", found.judged().band().name().toLowerCase(Locale.ROOT))
                .param("engine", found.judged().engine())
                .param("weights", found.judged().weights())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("match.exists"));
        for (int nth = 0; nth < found.parts().size(); nth++) {
            addPart(id, nth, found.parts().get(nth));
        }
        String engine = found.origin() == MatchOrigin.ENGINE ? found.judged().engine() : null;
        transitions.write(
                actor, MatchRecord.ref(id), new Transition(null, MatchState.SUGGESTED.code(), now, null, null, engine));
        events.publishEvent(new MatchMoved(actor, MatchRecord.ref(id), null, MatchState.SUGGESTED.code()));
        return id;
    }

    private void addPart(long match, int nth, FoundPart part) {
        jdbc.sql("""
                        insert into match_part (match_id, nth, offer_id, party_id, role, score, explanation)
                        values (:match, :nth, :offer, :party, :role, :score, :told::jsonb)
                        """)
                .param("match", match)
                .param("nth", nth)
                .param("offer", part.offer())
                .param("party", part.party())
                .param("role", part.role().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("score", part.score())
                .param("told", json.writeValueAsString(part.told()))
                .update();
    }

    /** What a party said, with the reason where it said no. */
    record Said(Reply reply, @Nullable String reason) {}

    void answer(Actor actor, MatchRecord match, long party, Said said) {
        boolean isAsker = match.asker().party() == party;
        jdbc.sql(isAsker ? """
                        update assistance_match set need_reply = :reply, need_reason = :reason, need_account = :account
                        where id = :id and :party > 0
                        """ : """
                        update match_part set reply = :reply, reason = :reason, account_id = :account, answered_at = :now
                        where match_id = :id and party_id = :party
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("reply", said.reply().code())
                .param("reason", said.reason(), Types.VARCHAR)
                .param("account", actor.account() == 0 ? null : actor.account(), Types.BIGINT)
                .param("id", match.id())
                .param("party", party)
                .update();
        events.publishEvent(new MatchAnswered(
                actor,
                MatchRecord.ref(match.id()),
                new MatchAnswered.Answer(party, said.reply().code())));
    }

    /** Refuses what the table of states does not allow; a reason is a code of the vocabulary. */
    MatchRecord move(Actor actor, MatchRecord match, MatchState to, MatchSide by, @Nullable String reason) {
        if (!match.state().mayBecome(to, by)) {
            throw new Refused("match.move-not-allowed");
        }
        Instant now = clock.instant();
        int moved = jdbc.sql("""
                        update assistance_match set state = :to, state_since = :now, version = version + 1,
                            proposed_at = case when :to = 'proposed' then :now else proposed_at end
                        where id = :id and version = :version
                        """)
                .param("to", to.code())
                .param("now", Timestamp.from(now))
                .param("id", match.id())
                .param("version", match.version())
                .update();
        String from = match.state().code();
        transitions.moved(
                moved,
                new Transition(from, to.code(), now, reason, null),
                new MatchMoved(actor, MatchRecord.ref(match.id()), from, to.code()));
        return any(match.id()).orElseThrow();
    }

    /** An answer that does not move the match yet makes older pages of it stale too. */
    void touch(MatchRecord match) {
        int touched = jdbc.sql(
                        "update assistance_match set version = version + 1 where id = :id and version = :version")
                .param("id", match.id())
                .param("version", match.version())
                .update();
        if (touched == 0) {
            throw new Stale(MatchRecord.ref(match.id()));
        }
    }

    /** Who is silent is noted with this reason. */
    void noteSilence(long match) {
        jdbc.sql("update assistance_match set need_reason = 'NO_REPLY' where id = :id and need_reply = 'open'")
                .param("id", match)
                .update();
        jdbc.sql("update match_part set reason = 'NO_REPLY' where match_id = :id and reply = 'open'")
                .param("id", match)
                .update();
    }

    /** How much an agreement took of an offer, in the unit of the offer. */
    int taken(long match, int nth) {
        return jdbc.sql("select taken from match_part where match_id = :match and nth = :nth")
                .param("match", match)
                .param("nth", nth)
                .query(Integer.class)
                .single();
    }

    void noteTaken(long match, int nth, int taken) {
        jdbc.sql("update match_part set taken = :taken where match_id = :match and nth = :nth")
                .param("taken", taken)
                .param("match", match)
                .param("nth", nth)
                .update();
    }

    /** How many proposals that still wait each of the offers has; what was agreed is taken from what is left of it. */
    Map<Long, Integer> waiting(Collection<Long> offers) {
        Map<Long, Integer> waiting = new HashMap<>();
        jdbc.sql("""
                        select p.offer_id, count(*) as times from match_part p join assistance_match m on m.id = p.match_id
                        where m.state in ('proposed', 'need-accepted', 'offer-accepted')
                            and p.offer_id = any(string_to_array(:offers, ',')::bigint[]) group by p.offer_id
                        """)
                .param(
                        "offers",
                        String.join(",", offers.stream().map(String::valueOf).toList()))
                .query(row -> {
                    waiting.put(row.getLong("offer_id"), row.getInt("times"));
                });
        return waiting;
    }

    private MatchRecord read(ResultSet row, int index) throws SQLException {
        Timestamp proposed = row.getTimestamp("proposed_at");
        Timestamp changed = row.getTimestamp("changed_at");
        return new MatchRecord(
                row.getLong("id"),
                new Asker(
                        row.getLong("need_id"),
                        row.getLong("need_party"),
                        Reply.of(row.getString("need_reply")),
                        row.getString("need_reason"),
                        (Long) row.getObject("need_account")),
                MatchState.of(row.getString("state")),
                MatchOrigin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                new Judged(
                        row.getDouble("score"),
                        Band.valueOf(row.getString("band").toUpperCase(Locale.ROOT)),
                        row.getString("engine_version"),
                        row.getString("weights_version")),
                parts(row.getString("parts")),
                new Times(
                        row.getTimestamp("state_since").toInstant(),
                        proposed == null ? null : proposed.toInstant(),
                        changed == null ? null : changed.toInstant()),
                row.getInt("version"));
    }

    /** A part as the database writes it. */
    record KeptPart(
            int nth,
            long offer,
            long party,
            String role,
            double score,
            String reply,
            @Nullable String reason,
            @Nullable Long account) {

        Part part() {
            Role does = Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Part(nth, offer, party, does, score, Reply.of(reply), reason, account);
        }
    }

    private List<Part> parts(String kept) {
        return List.of(json.readValue(kept, KeptPart[].class)).stream()
                .map(KeptPart::part)
                .toList();
    }
}
