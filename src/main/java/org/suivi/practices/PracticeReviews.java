package org.suivi.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.Sight;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import tools.jackson.databind.ObjectMapper;

/** Who of other regions reads a practice, and what they say of it. */
@Component
@Transactional
public class PracticeReviews {

    private static final int REVIEWERS = 2;
    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sight sight;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PracticeReviews(
            JdbcClient jdbc,
            ObjectMapper json,
            Sight sight,
            Parties parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One reviewer's part.
     *
     * @param holds what was answered; null while nothing was
     * @param isReaders whether the one who looks at the page answers for this reviewer
     */
    public record Review(
            long party,
            LocalizedText name,
            Instant asked,
            @Nullable Boolean holds,
            String remarks,
            boolean isReaders) {}

    /** What a reviewer says. */
    public record Answer(long party, boolean holds, String remarks) {}

    /** Both parts, for the owner, the desk and the reviewers; for others none. */
    @Transactional(readOnly = true)
    public List<Review> of(Actor actor, HouseRecord record) {
        Reader reader = sight.of(actor);
        List<Review> all = reviews(reader, record.id());
        return reader.seesRestricted(Entity.PRACTICE, record.party())
                        || all.stream().anyMatch(Review::isReaders)
                ? all
                : List.of();
    }

    /** Those whom the desk can ask: of a region, and of another than that of the owner. */
    @Transactional(readOnly = true)
    public List<Party> candidates(HouseRecord record) {
        String home = parties.withId(record.party()).region();
        return parties.all().stream()
                .filter(party -> party.id() != record.party()
                        && !party.region().isEmpty()
                        && !party.region().equals(home))
                .toList();
    }

    void ask(Actor actor, HouseRecord record, List<Long> reviewers) {
        Set<Long> asked = new HashSet<>(reviewers);
        List<Long> possible = candidates(record).stream().map(Party::id).toList();
        if (asked.size() != REVIEWERS || !possible.containsAll(asked)) {
            throw new Refused("practice.two-reviewers");
        }
        jdbc.sql("delete from practice_review where record_id = :id")
                .param("id", record.id())
                .update();
        for (long party : asked) {
            jdbc.sql("insert into practice_review (record_id, party_id, asked_at) values (:id, :party, :now)")
                    .param("id", record.id())
                    .param("party", party)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new PracticeReviewAsked(actor, record.entity().ref(record.id()), party));
        }
    }

    /** Whether both say now that it holds. */
    boolean answer(Actor actor, HouseRecord record, Answer answer) {
        if (answer.remarks().length() > LONGEST) {
            throw new Refused("practice.remarks-too-long", LONGEST);
        }
        if (!answer.holds() && answer.remarks().isBlank()) {
            throw new Refused("house.say-why");
        }
        int answered = jdbc.sql("""
                        update practice_review set answer = :answer, remarks = :remarks, answered_by = :by, answered_at = :now
                        where record_id = :id and party_id = :party
                        """)
                .param("answer", answer.holds() ? "holds" : "not-yet")
                .param("remarks", answer.remarks().strip())
                .param("by", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", record.id())
                .param("party", answer.party())
                .update();
        if (answered == 0) {
            throw new NotAllowed("problem.not-allowed");
        }
        events.publishEvent(
                new PracticeReviewed(actor, record.entity().ref(record.id()), answer.holds() ? "holds" : "not-yet"));
        return jdbc.sql("select count(*) from practice_review where record_id = :id and answer = 'holds'")
                        .param("id", record.id())
                        .query(Integer.class)
                        .single()
                == REVIEWERS;
    }

    private List<Review> reviews(Reader reader, long record) {
        return jdbc.sql("""
                        select w.party_id, p.name::text, w.asked_at, w.answer, w.remarks
                        from practice_review w join party_card p on p.id = w.party_id
                        where w.record_id = :id order by w.party_id
                        """)
                .param("id", record)
                .query((row, index) -> review(row, reader))
                .list();
    }

    private Review review(ResultSet row, Reader reader) throws SQLException {
        String answer = row.getString("answer");
        return new Review(
                row.getLong("party_id"),
                json.readValue(row.getString("name"), LocalizedText.class),
                row.getTimestamp("asked_at").toInstant(),
                answer == null ? null : Boolean.valueOf(answer.equals("holds")),
                row.getString("remarks"),
                reader.shares().contains(row.getLong("party_id")));
    }
}
