package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/**
 * The front door to what the desk notes of a need, an offer, a challenge, a practice or a project. The desk reads it, and the owner of a
 * record reads what is noted of it; a project, which is of two sides, has no owner. It stands nowhere else: in no list, file, mail or log.
 */
@Service
@Transactional
public class DeskNotes {

    private static final int LONGEST = 2_000;

    private final Sight sight;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final List<Stages> kinds;

    DeskNotes(
            Sight sight,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectProvider<Stages> others) {
        this.sight = sight;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.kinds = Stream.concat(
                        Arrays.stream(Entity.values()).map(each -> Stages.of(each, sight)), others.orderedStream())
                .toList();
    }

    /**
     * One note.
     *
     * @param takenBack when its author took it back; its words are not there any more then
     */
    public record Note(
            long id,
            @Nullable String text,
            String author,
            Instant written,
            @Nullable Instant takenBack,
            boolean isOwn) {}

    /** What is noted of a thing, the oldest first, and whether the reader may note more. */
    public record Seen(Stages kind, long id, List<Note> notes, boolean mayWrite) {

        public Seen {
            notes = List.copyOf(notes);
        }

        public String number() {
            return kind.number().apply(id);
        }

        public String path() {
            return kind.path() + "/" + id;
        }
    }

    /**
     * For those who may read notes of it; for others it is as if there were none.
     *
     * @param kind code of the {@link Stages} of the thing
     */
    @Transactional(readOnly = true)
    public Seen of(Actor actor, String kind, long id) {
        Reader reader = sight.of(actor);
        Stages stages = readable(reader, kind, id);
        return new Seen(stages, id, notes(actor, stages, id), reader.isDesk());
    }

    public void write(Actor actor, String kind, long id, String text) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        readable(sight.of(actor), kind, id);
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST || said.indexOf('\0') >= 0) {
            throw new Refused("desk-note.wrong", LONGEST);
        }
        jdbc.sql("""
                        insert into desk_note (about, about_id, text, account_id, written_at)
                        values (:kind, :id, :text, :account, :now)
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("text", said)
                .param("account", actor.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new DeskNoted(actor, new Ref(kind, id)));
    }

    /** Only its author takes a note back; doing it again changes nothing. */
    public void takeBack(Actor actor, String kind, long id, long note) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        Stages stages = readable(sight.of(actor), kind, id);
        Note known = notes(actor, stages, id).stream()
                .filter(each -> each.id() == note)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (!known.isOwn()) {
            throw new NotAllowed("problem.not-allowed");
        }
        int taken = jdbc.sql("update desk_note set taken_back_at = :now where id = :note and taken_back_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("note", note)
                .update();
        if (taken > 0) {
            events.publishEvent(new DeskNoteTakenBack(actor, new Ref(kind, id)));
        }
    }

    /** What every desk may read the desk reads, and an owner its own record. */
    private Stages readable(Reader reader, String kind, long id) {
        Stages stages = kinds.stream()
                .filter(each -> each.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        String readable = reader.isDesk()
                ? "select count(*) from (" + stages.seen() + ") seen where id = :id"
                : "select count(*) from assistance_record r where r.entity = :kind and r.id = :id and r.party_id in (:own)";
        long found = jdbc.sql(readable)
                .param("id", id)
                .param("kind", kind)
                .param("own", Reader.orNobody(reader.own()))
                .query(Long.class)
                .single();
        if (found == 0) {
            throw new NotFound("problem.not-found");
        }
        return stages;
    }

    private List<Note> notes(Actor actor, Stages kind, long id) {
        return jdbc.sql("""
                        select n.id, case when n.taken_back_at is null then n.text end as text, a.name, n.written_at, n.taken_back_at,
                            n.account_id = :account as is_own
                        from desk_note n join account a on a.id = n.account_id
                        where n.about = :kind and n.about_id = :id order by n.id
                        """)
                .param("account", actor.account())
                .param("kind", kind.code())
                .param("id", id)
                .query((row, index) -> {
                    Timestamp taken = row.getTimestamp("taken_back_at");
                    return new Note(
                            row.getLong("id"),
                            row.getString("text"),
                            row.getString("name"),
                            row.getTimestamp("written_at").toInstant(),
                            taken == null ? null : taken.toInstant(),
                            row.getBoolean("is_own"));
                })
                .list();
    }
}
