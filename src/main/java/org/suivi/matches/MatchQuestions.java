package org.suivi.matches;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Reader;
import org.suivi.matches.MatchPages.Seen;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/** The front door to what the sides of a proposal ask each other before they say yes or no. The time for an answer goes on meanwhile. */
@Service
@Transactional
public class MatchQuestions {

    static final int LONGEST = 1_000;
    static final int MOST = 50;

    private final MatchSight sight;
    private final MatchStore store;
    private final Parties parties;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatchQuestions(
            MatchSight sight,
            MatchStore store,
            Parties parties,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sight = sight;
        this.store = store;
        this.parties = parties;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One question or answer.
     *
     * @param isOfNeed whether the State that asks for help wrote it
     * @param party who wrote it; null as long as the State does not want the reader to know
     */
    public record Question(boolean isOfNeed, @Nullable Party party, String text, Instant at) {}

    /** What was asked so far, the oldest first, and the parties for which the reader may write more. */
    public record Exchange(List<Question> questions, List<Party> writers) {

        public Exchange {
            questions = List.copyOf(questions);
            writers = List.copyOf(writers);
        }
    }

    /** What the desk and the sides of a match read of it too; whoever else sees the match reads nothing here. */
    @Transactional(readOnly = true)
    public Exchange of(Actor actor, Seen seen) {
        Reader reader = sight.of(actor);
        MatchRecord match = sight.find(reader, seen.row().match().id());
        List<Long> own = sidesOf(reader, match).toList();
        if (own.isEmpty() && !reader.isDesk()) {
            return new Exchange(List.of(), List.of());
        }
        List<Long> writers = match.state().isRunning() ? own : List.of();
        return new Exchange(
                questions(match, seen.asker()),
                writers.stream().map(parties::withId).toList());
    }

    private List<Question> questions(MatchRecord match, @Nullable Party asker) {
        return jdbc.sql("select party_id, text, at from match_question where match_id = :match order by id")
                .param("match", match.id())
                .query((row, index) -> {
                    boolean isOfNeed = row.getLong("party_id") == match.asker().party();
                    return new Question(
                            isOfNeed,
                            isOfNeed ? asker : parties.withId(row.getLong("party_id")),
                            row.getString("text"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    /** A side writes to the other, as long as the proposal waits for answers. Older pages of the match become stale by it. */
    public void ask(Actor actor, long id, int version, long party, String text) {
        Reader reader = sight.of(actor);
        MatchRecord match = sight.find(reader, id);
        match.mustBe(version);
        if (!match.state().isRunning()) {
            throw new Refused("match.asked-too-late");
        }
        if (sidesOf(reader, match).noneMatch(each -> each == party)) {
            throw new NotAllowed("problem.not-allowed");
        }
        String asked = text.strip();
        if (asked.isEmpty() || asked.length() > LONGEST || asked.indexOf('\0') >= 0) {
            throw new Refused("match.question-wrong", LONGEST);
        }
        if (written(id) >= MOST) {
            throw new Refused("match.asked-enough", MOST);
        }
        store.touch(match);
        jdbc.sql("""
                        insert into match_question (match_id, party_id, account_id, text, at)
                        values (:match, :party, :account, :text, :now)
                        """)
                .param("match", id)
                .param("party", party)
                .param("account", actor.account())
                .param("text", asked)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new MatchAsked(actor, MatchRecord.ref(id), new MatchAsked.Asking(party)));
    }

    private long written(long match) {
        return jdbc.sql("select count(*) from match_question where match_id = :match")
                .param("match", match)
                .query(Long.class)
                .single();
    }

    private static Stream<Long> sidesOf(Reader reader, MatchRecord match) {
        return Stream.concat(
                Stream.of(match.asker().party()).filter(reader.asks()::contains),
                match.parts().stream().map(Part::party).distinct().filter(reader.offers()::contains));
    }
}
