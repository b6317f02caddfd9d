package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.HouseRecord.Times;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import tools.jackson.databind.ObjectMapper;

/** The rows of all records as they are found, and the one way in which a record goes from state to state. */
@Component
public class HouseStore {

    static final String COLUMNS = """
            r.id, r.entity, r.party_id, r.state, r.level, r.created_at, r.state_since, r.submitted_at, r.opened_at,
            r.open_since, r.last_confirmed, r.expires_on, r.content::text, r.version, r.updated_at
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final StateEvents transitions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HouseStore(
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

    /** The record, if the reader may see it; else it is as if it were not there. */
    public HouseRecord find(Reader reader, Entity entity, long id) {
        return jdbc.sql("select " + COLUMNS + " from assistance_record r where r.id = :id and r.entity = :entity and "
                        + Reader.sees("r"))
                .param("id", id)
                .param("entity", entity.code())
                .params(reader.parameters())
                .query(HouseStore::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** All records of the parties that the reader acts for. */
    public List<HouseRecord> ownOf(Reader reader, Entity entity) {
        return jdbc.sql("select " + COLUMNS
                        + " from assistance_record r where r.entity = :entity and "
                        + Reader.owns("r") + " and :rank >= 0 order by r.id")
                .param("entity", entity.code())
                .params(reader.parameters())
                .query(HouseStore::read)
                .list();
    }

    /** A record for work that stands in nobody's name. */
    public HouseRecord any(long id) {
        return jdbc.sql("select " + COLUMNS + " from assistance_record r where r.id = :id")
                .param("id", id)
                .query(HouseStore::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The same, which nobody else changes until this is done. */
    HouseRecord locked(long id) {
        jdbc.sql("select id from assistance_record where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return any(id);
    }

    /** Those among some records that everybody may read. */
    List<HouseRecord> publicAmong(Collection<Long> ids) {
        return jdbc.sql("select " + COLUMNS + " from assistance_record r where r.reach = 0"
                        + " and r.id = any(string_to_array(:ids, ',')::bigint[]) order by r.id")
                .param("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .query(HouseStore::read)
                .list();
    }

    /** Records by a condition of the program's own, for its clocks. */
    List<HouseRecord> where(String condition, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from assistance_record r where " + condition + " order by r.id")
                .param("day", day)
                .query(HouseStore::read)
                .list();
    }

    /** What a record says. */
    <T> T said(HouseRecord record, Class<T> type) {
        return json.readValue(record.content(), type);
    }

    /**
     * Refuses what the table of the states does not allow, or not this reader. A need that help was agreed for held until that day; if it
     * is open again, its clocks begin anew. Whoever acknowledges it answers for it from then on.
     */
    public void move(Reader reader, HouseRecord record, RecordState to, Why why) {
        record.mustBeMovable(reader, to);
        Instant now = clock.instant();
        int moved = jdbc.sql("""
                        update assistance_record set state = :to, reach = :reach, state_since = :now, version = version + 1,
                            submitted_at = case when :to = 'submitted' then :now else submitted_at end,
                            opened_at = case when :to in ('open', 'active', 'shared') then coalesce(opened_at, :now) else opened_at end,
                            open_since = case when :to not in ('open', 'active', 'shared') then open_since
                                when :from in ('unmet-escalated', 'stale', 'matched', 'in-delivery') then :now
                                else coalesce(open_since, :now) end,
                            last_confirmed = case when :to = 'open' and :from in ('matched', 'in-delivery') then :today
                                else last_confirmed end,
                            officer_id = case when :to = 'acknowledged' then nullif(cast(:account as bigint), 0) else officer_id end
                        where id = :id and state = :from
                        """)
                .param("to", to.code())
                .param("reach", record.level().atLeast(to.floor()).rank())
                .param("now", Timestamp.from(now))
                .param("today", today())
                .param("account", reader.actor().account())
                .param("id", record.id())
                .param("from", record.state().code())
                .update();
        String from = record.state().code();
        transitions.moved(
                moved,
                new Transition(from, to.code(), now, why.reason(), why.note()),
                new AssistanceMoved(reader.actor(), record.entity().ref(record.id()), from, to.code()));
    }

    /** Why something moves: a code of a vocabulary, and words. */
    public record Why(@Nullable String reason, @Nullable String note) {

        public static final Why NONE = new Why(null, null);

        public Why {
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }

    public void confirm(Actor actor, HouseRecord record) {
        jdbc.sql("update assistance_record set last_confirmed = :today, version = version + 1 where id = :id")
                .param("today", today())
                .param("id", record.id())
                .update();
        events.publishEvent(new AssistanceConfirmed(
                actor, record.entity().ref(record.id()), record.times().confirmed(), today()));
    }

    /** Whoever keeps what it read of it reads it again: how its words came about was said anew. */
    void renew(long id) {
        jdbc.sql("update assistance_record set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static HouseRecord read(ResultSet row, int index) throws SQLException {
        Entity entity = Entity.valueOf(RecordState.constant(row.getString("entity")));
        return new HouseRecord(
                row.getLong("id"),
                entity,
                row.getLong("party_id"),
                entity.state(row.getString("state")),
                Level.of(row.getInt("level")),
                new Times(
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("updated_at").toInstant(),
                        row.getTimestamp("state_since").toInstant(),
                        instant(row, "submitted_at"),
                        instant(row, "opened_at"),
                        instant(row, "open_since"),
                        row.getObject("last_confirmed", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class)),
                row.getString("content"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
