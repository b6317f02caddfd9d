package org.suivi.reminders;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.OutgoingMail;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** The front door to what was sent: how many reminders on which day, and of how many nobody knows. */
@Service
@Transactional(readOnly = true)
public class DigestLog {

    private static final int DAYS = 14;

    private final JdbcClient jdbc;
    private final OutgoingMail mail;

    DigestLog(JdbcClient jdbc, OutgoingMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /**
     * The reminders of one day.
     *
     * @param open begun and never noted as sent: the program stopped in between
     */
    public record Day(LocalDate day, int sent, int refused, int open, boolean isFinished) {}

    /** Whether there is a mail server at all. */
    public boolean isMailConfigured() {
        return mail.isConfigured();
    }

    public List<Day> lastDays(Actor actor) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        return jdbc.sql("""
                        select r.day, r.finished_at is not null as finished,
                            count(d.day) filter (where d.state = 'sent') as sent,
                            count(d.day) filter (where d.state = 'refused') as refused,
                            count(d.day) filter (where d.state = 'claimed') as open
                        from digest_run r left join digest d on d.system_id = r.system_id and d.day = r.day
                        where r.system_id = :system group by r.day, r.finished_at order by r.day desc limit :days
                        """)
                .param("system", actor.inSystem())
                .param("days", DAYS)
                .query((row, index) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getInt("sent"),
                        row.getInt("refused"),
                        row.getInt("open"),
                        row.getBoolean("finished")))
                .list();
    }
}
