package org.suivi.proceedings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Refused;

/** The front door to the days on which the secretariat of the Council does not work, which no deadline counts. */
@Service
@Transactional
public class Holidays {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Holidays(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** One such day. */
    public record Holiday(LocalDate day, String name) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Holiday> all() {
        return jdbc.sql("select day, name from panel_holiday order by day desc")
                .query((row, index) -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    Set<LocalDate> days() {
        return all().stream().map(Holiday::day).collect(Collectors.toSet());
    }

    /** Names a day; the same day again has the new name. */
    public void keep(Actor actor, @Nullable LocalDate day, String name) {
        actor.mustHave(Permission.RUN_PANELS);
        PlausibleDay.check(day);
        if (day == null || name.isBlank() || name.length() > LONGEST) {
            throw new Refused("proceedings.holiday.wrong", LONGEST);
        }
        String was = name(day);
        jdbc.sql("""
                        insert into panel_holiday (day, name) values (:day, :name)
                        on conflict (day) do update set name = excluded.name
                        """).param("day", day).param("name", name.strip()).update();
        events.publishEvent(new HolidaySettled(actor, day, was, name.strip()));
    }

    /** They work on that day after all; deadlines that were set stay. */
    public void drop(Actor actor, LocalDate day) {
        actor.mustHave(Permission.RUN_PANELS);
        String was = name(day);
        if (was != null) {
            jdbc.sql("delete from panel_holiday where day = :day")
                    .param("day", day)
                    .update();
            events.publishEvent(new HolidaySettled(actor, day, was, null));
        }
    }

    private @Nullable String name(LocalDate day) {
        return jdbc.sql("select name from panel_holiday where day = :day")
                .param("day", day)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
