package org.suivi.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.HouseStore;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.cooperation.PracticeState;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.Sight;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import tools.jackson.databind.ObjectMapper;

/** The front door to "we used this": told by those who did, agreed by the origin, and counted only then. */
@Service
@Transactional
public class Reuses {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sight sight;
    private final HouseStore store;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reuses(
            JdbcClient jdbc,
            ObjectMapper json,
            Sight sight,
            HouseStore store,
            Parties parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.store = store;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody made of a practice elsewhere. */
    public record Told(long party, LocalizedText adapted, LocalizedText result) {}

    /** One use elsewhere, as it stands. */
    public record Reuse(
            long id,
            long party,
            LocalizedText name,
            LocalizedText adapted,
            LocalizedText result,
            String state,
            Instant told) {

        public boolean isConfirmed() {
            return state.equals("confirmed");
        }

        public boolean isOpen() {
            return state.equals("told");
        }

        /** The identifier for life. */
        public String number() {
            return "TCC-REU-%06d".formatted(id);
        }
    }

    /** How often each of some practices was used elsewhere, as its origin agreed; those that were not are left out. */
    @Transactional(readOnly = true)
    Map<Long, Integer> confirmed(Collection<Long> practices) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select record_id, count(*) as hits from practice_reuse
                        where record_id = any(:practices) and state = 'confirmed' group by record_id
                        """).param("practices", practices.toArray(Long[]::new)).query(row -> {
            counts.put(row.getLong("record_id"), row.getInt("hits"));
        });
        return counts;
    }

    /** Confirmed ones for all who see the practice; the others for its origin, for those who told them and for the desk. */
    @Transactional(readOnly = true)
    public List<Reuse> of(Actor actor, HouseRecord record) {
        Reader reader = sight.of(actor);
        return jdbc.sql("""
                        select u.id, u.party_id, p.name::text, u.adapted::text, u.result::text, u.state, u.told_at
                        from practice_reuse u join party_card p on p.id = u.party_id where u.record_id = :id order by u.id
                        """).param("id", record.id()).query(this::read).list().stream()
                .filter(reuse -> reuse.isConfirmed()
                        || reader.seesRestricted(Entity.PRACTICE, record.party())
                        || reader.owns(Entity.PRACTICE, reuse.party()))
                .toList();
    }

    /** Those in whose name the actor may say that they used it. */
    @Transactional(readOnly = true)
    public List<Party> adopters(Actor actor, HouseRecord record) {
        return parties.actedForBy(actor, Permission.SHARE_PRACTICES).stream()
                .filter(party -> party.id() != record.party())
                .toList();
    }

    /** Once by each party. */
    public long tell(Actor actor, long practice, Told told) {
        HouseRecord record = store.find(sight.of(actor), Entity.PRACTICE, practice);
        if (!((PracticeState) record.state()).isShown()) {
            throw new Refused("reuse.not-shown");
        }
        if (adopters(actor, record).stream().noneMatch(party -> party.id() == told.party())) {
            throw new Refused("house.no-party");
        }
        if (told.adapted().isEmpty() || told.result().isEmpty()) {
            throw new Refused("reuse.say-both");
        }
        if (isLonger(told.adapted()) || isLonger(told.result())) {
            throw new Refused("practice.remarks-too-long", LONGEST);
        }
        long id = insert(actor, record, told);
        events.publishEvent(new ReuseTold(actor, Entity.PRACTICE.ref(practice), told.party()));
        return id;
    }

    private static boolean isLonger(LocalizedText text) {
        return text.texts().values().stream().anyMatch(each -> each.length() > LONGEST);
    }

    private long insert(Actor actor, HouseRecord record, Told told) {
        return jdbc.sql("""
                        insert into practice_reuse (record_id, party_id, adapted, result, state, told_by, told_at)
                        select :record, :party, :adapted::jsonb, :result::jsonb, 'told', :by, :now
                        where not exists (select 1 from practice_reuse where record_id = :record and party_id = :party)
                        returning id
                        """)
                .param("record", record.id())
                .param("party", told.party())
                .param("adapted", json.writeValueAsString(told.adapted()))
                .param("result", json.writeValueAsString(told.result()))
                .param("by", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("reuse.told-already"));
    }

    /** The origin says whether it was one. The first that was raises a documented practice. */
    public void answer(Actor actor, long practice, long reuse, boolean isOne) {
        Reader reader = sight.of(actor);
        HouseRecord record = store.find(reader, Entity.PRACTICE, practice);
        if (!reader.shares().contains(record.party())) {
            throw new NotAllowed("problem.not-allowed");
        }
        String state = isOne ? "confirmed" : "declined";
        int answered = jdbc.sql("""
                        update practice_reuse set state = :state, answered_by = :by, answered_at = :now
                        where id = :id and record_id = :record and state = 'told'
                        """)
                .param("state", state)
                .param("by", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", reuse)
                .param("record", practice)
                .update();
        if (answered == 0) {
            throw new NotFound("problem.not-found");
        }
        events.publishEvent(new ReuseAnswered(actor, Entity.PRACTICE.ref(practice), state));
        riseIfUsed(practice);
    }

    /** A documented practice that was used elsewhere is one of the highest tier. */
    void riseIfUsed(long practice) {
        Reader suivi = sight.of(Actor.suivi(null));
        HouseRecord record = store.any(practice);
        if (record.state() == PracticeState.DOCUMENTED && confirmed(practice) > 0) {
            store.move(suivi, record, PracticeState.REUSED, Why.NONE);
        }
    }

    private int confirmed(long practice) {
        return jdbc.sql("select count(*) from practice_reuse where record_id = :id and state = 'confirmed'")
                .param("id", practice)
                .query(Integer.class)
                .single();
    }

    private Reuse read(ResultSet row, int index) throws SQLException {
        return new Reuse(
                row.getLong("id"),
                row.getLong("party_id"),
                json.readValue(row.getString("name"), LocalizedText.class),
                json.readValue(row.getString("adapted"), LocalizedText.class),
                json.readValue(row.getString("result"), LocalizedText.class),
                row.getString("state"),
                row.getTimestamp("told_at").toInstant());
    }
}
