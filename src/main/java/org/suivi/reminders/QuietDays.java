package org.suivi.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Refused;
import tools.jackson.databind.ObjectMapper;

/** The front door to the holidays of a State, named in the languages its people read. */
@Service
@Transactional
public class QuietDays {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    QuietDays(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** The last one first. */
    @Transactional(readOnly = true)
    public List<QuietDay> all(Actor actor) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("select day, name::text from quiet_day where system_id = :system order by day desc")
                .param("system", actor.inSystem())
                .query(this::read)
                .list();
    }

    @Transactional(readOnly = true)
    boolean has(int system, LocalDate day) {
        return jdbc.sql("select exists (select 1 from quiet_day where system_id = :system and day = :day)")
                .param("system", system)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Adds a holiday, or names of one in languages in which it has none yet. */
    public void add(Actor actor, QuietDay quiet) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        check(quiet);
        QuietDay before = found(actor, quiet.day()).orElse(null);
        LocalizedText names = quiet.name();
        if (before != null) {
            for (var known : before.name().texts().entrySet()) {
                String other = names.exactly(known.getKey());
                if (other != null && !other.equals(known.getValue())) {
                    throw new Refused("reminder.quiet-day.known");
                }
                names = names.with(known.getKey(), known.getValue());
            }
        }
        var after = new QuietDay(quiet.day(), names);
        jdbc.sql("""
                        insert into quiet_day (system_id, day, name) values (:system, :day, :name::jsonb)
                        on conflict (system_id, day) do update set name = excluded.name || quiet_day.name
                        """)
                .param("system", actor.inSystem())
                .param("day", after.day())
                .param("name", json.writeValueAsString(names))
                .update();
        if (!after.equals(before)) {
            events.publishEvent(new QuietDaysChanged(actor, before, after));
        }
    }

    private static void check(QuietDay quiet) {
        if (quiet.name().isEmpty()
                || quiet.name().texts().values().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new Refused("reminder.quiet-day.nameless", LONGEST_NAME);
        }
        PlausibleDay.check(quiet.day());
    }

    /** Nobody else changes it until this transaction ends. */
    private Optional<QuietDay> found(Actor actor, LocalDate day) {
        return jdbc.sql("select day, name::text from quiet_day where system_id = :system and day = :day for update")
                .param("system", actor.inSystem())
                .param("day", day)
                .query(this::read)
                .optional();
    }

    public void remove(Actor actor, LocalDate day) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        jdbc.sql("delete from quiet_day where system_id = :system and day = :day returning day, name::text")
                .param("system", actor.inSystem())
                .param("day", day)
                .query(this::read)
                .optional()
                .ifPresent(gone -> events.publishEvent(new QuietDaysChanged(actor, gone, null)));
    }

    private QuietDay read(ResultSet row, int index) throws SQLException {
        return new QuietDay(
                row.getObject("day", LocalDate.class), json.readValue(row.getString("name"), LocalizedText.class));
    }
}
