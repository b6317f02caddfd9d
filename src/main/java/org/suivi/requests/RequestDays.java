package org.suivi.requests;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.KnownDays;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** By when the secretariat wants all answers to what it asked. */
@Component
class RequestDays implements KnownDays {

    private final JdbcClient jdbc;

    RequestDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Day> from(Actor actor, LocalDate first) {
        if (!actor.may(Permission.EDIT_RECORDS)) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, due_on from information_request
                        where system_id = :system and state = 'asked' and due_on >= :first order by due_on, id
                        """)
                .param("system", actor.inSystem())
                .param("first", first)
                .query((row, index) -> new Day(
                        "request",
                        row.getLong("id"),
                        row.getString("id"),
                        "/requests/" + row.getLong("id"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
