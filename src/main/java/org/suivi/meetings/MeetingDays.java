package org.suivi.meetings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.KnownDays;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** When the mechanism meets, for all who work in it. */
@Component
class MeetingDays implements KnownDays {

    private final JdbcClient jdbc;

    MeetingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Day> from(Actor actor, LocalDate first) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("""
                        select id, held_on from meeting where system_id = :system and held_on >= :first order by held_on, id
                        """)
                .param("system", actor.inSystem())
                .param("first", first)
                .query((row, index) -> new Day(
                        "meeting",
                        row.getLong("id"),
                        row.getString("id"),
                        "/meetings/" + row.getLong("id"),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }
}
