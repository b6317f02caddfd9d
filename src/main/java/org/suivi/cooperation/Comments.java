package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/**
 * The front door to what institutions and organisations say to needs and challenges: in the name of the party, and never of a person. Who
 * reads the record reads it.
 */
@Service
@Transactional
public class Comments {

    public static final int LONGEST = 2_000;

    /** How many one party writes on one record in a day, in UTC; what it took back counts too. */
    static final int MOST_A_DAY = 20;

    private static final String SELECT = """
            select id, party_id, language, words, written_at, hidden_because from house_comment
            where record_id = :record and taken_back_at is null and (hidden_at is null or :desk or party_id in (:voices))
            order by id
            """;

    private final Sight sight;
    private final HouseStore store;
    private final Parties parties;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            Sight sight,
            HouseStore store,
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
     * One comment.
     *
     * @param on the day it was written, in UTC
     * @param hidden why the desk hid it, which its author and the desk alone read; null where it stands
     * @param mine whether the reader may take it back
     */
    public record Comment(
            long id,
            Party party,
            Language language,
            String words,
            LocalDate on,
            @Nullable String hidden,
            boolean mine) {}

    /**
     * The comments on a record as a reader sees them.
     *
     * @param writers the parties in whose name the reader may write one here
     */
    public record Seen(HouseRecord record, List<Comment> comments, List<Party> writers, boolean mayHide) {

        public Seen {
            comments = List.copyOf(comments);
            writers = List.copyOf(writers);
        }
    }

    @Transactional(readOnly = true)
    public Seen of(Actor actor, Entity entity, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = commented(reader, entity, id);
        return new Seen(record, comments(reader, record), writers(reader, record), reader.isDesk());
    }

    /** On a need or a challenge that is open to others, in the name of an institution that reads it. */
    public void write(Actor actor, Entity entity, long id, Draft draft) {
        Reader reader = sight.of(actor);
        HouseRecord record = commented(reader, entity, id);
        if (writers(reader, record).stream().noneMatch(party -> party.id() == draft.party())) {
            throw new NotAllowed("problem.not-allowed");
        }
        String words = draft.words().strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused("comment.length", LONGEST);
        }
        if (today(id, draft.party()) >= MOST_A_DAY) {
            throw new Refused("comment.too-many", MOST_A_DAY);
        }
        jdbc.sql("""
                        insert into house_comment (record_id, party_id, language, words, written_at)
                        values (:record, :party, :language, :words, :now)
                        """)
                .param("record", id)
                .param("party", draft.party())
                .param("language", draft.language().code())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tell(actor, record, "comment-written", Map.of("party", code(draft.party())));
    }

    private long today(long record, long party) {
        return jdbc.sql("""
                        select count(*) from house_comment
                        where record_id = :record and party_id = :party and written_at >= :midnight
                        """)
                .param("record", record)
                .param("party", party)
                .param("midnight", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.DAYS)))
                .query(Long.class)
                .single();
    }

    /** What is to be said, in whose name. */
    public record Draft(long party, Language language, String words) {}

    /** Nobody reads it any more, nor is it kept. */
    public void takeBack(Actor actor, Entity entity, long id, long comment) {
        Reader reader = sight.of(actor);
        HouseRecord record = commented(reader, entity, id);
        Comment found = found(reader, record, comment);
        if (!found.mine()) {
            throw new NotAllowed("problem.not-allowed");
        }
        jdbc.sql("update house_comment set taken_back_at = :now, words = '' where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", comment)
                .update();
        tell(
                actor,
                record,
                "comment-taken-back",
                Map.of("party", found.party().draft().code()));
    }

    /** Only its author and the desk read it from then on, and why. */
    public void hide(Actor actor, Entity entity, long id, long comment, String because) {
        Reader reader = sight.of(actor);
        HouseRecord record = commented(reader, entity, id);
        if (!reader.isDesk()) {
            throw new NotAllowed("problem.not-allowed");
        }
        Comment found = found(reader, record, comment);
        if (because.isBlank() || because.strip().length() > LONGEST) {
            throw new Refused("house.say-why");
        }
        jdbc.sql("update house_comment set hidden_at = :now, hidden_because = :because where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("because", because.strip())
                .param("id", comment)
                .update();
        tell(
                actor,
                record,
                "comment-hidden",
                Map.of("party", found.party().draft().code()));
    }

    private HouseRecord commented(Reader reader, Entity entity, long id) {
        if (entity != Entity.NEED && entity != Entity.CHALLENGE) {
            throw new NotFound("problem.not-found");
        }
        return store.find(reader, entity, id);
    }

    private List<Comment> comments(Reader reader, HouseRecord record) {
        if (!knowsWhose(reader, record)) {
            return List.of();
        }
        return jdbc.sql(SELECT)
                .param("record", record.id())
                .param("desk", reader.isDesk())
                .param("voices", Reader.orNobody(reader.voices()))
                .query((row, index) -> read(reader, row))
                .list();
    }

    private Comment found(Reader reader, HouseRecord record, long comment) {
        return comments(reader, record).stream()
                .filter(each -> each.id() == comment)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private List<Party> writers(Reader reader, HouseRecord record) {
        boolean isOpen = record.state().floor() == Level.PUBLIC && knowsWhose(reader, record);
        return isOpen ? reader.voices().stream().sorted().map(parties::withId).toList() : List.of();
    }

    /** Which institution speaks to it would tell whose an unnamed need is. */
    private boolean knowsWhose(Reader reader, HouseRecord record) {
        return record.entity() != Entity.NEED
                || reader.knows(record.party())
                || store.said(record, Need.class).consent().nameParty();
    }

    private Comment read(Reader reader, ResultSet row) throws SQLException {
        long party = row.getLong("party_id");
        return new Comment(
                row.getLong("id"),
                parties.withId(party),
                Language.of(row.getString("language")).orElseThrow(),
                row.getString("words"),
                LocalDate.ofInstant(row.getTimestamp("written_at").toInstant(), ZoneOffset.UTC),
                row.getString("hidden_because"),
                reader.voices().contains(party));
    }

    private String code(long party) {
        return parties.withId(party).draft().code();
    }

    private void tell(Actor actor, HouseRecord record, String verb, Map<String, String> after) {
        events.publishEvent(new CommentChanged(actor, record.entity().ref(record.id()), verb, after));
    }
}
