package org.suivi.reminders;

import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;

/** The front door to when people are reminded: the rules of a system, and each person's own choice. */
@Service
@Transactional
public class ReminderSettings {

    private final JdbcClient jdbc;
    private final QuietDays quietDays;
    private final ApplicationEventPublisher events;

    ReminderSettings(JdbcClient jdbc, QuietDays quietDays, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.quietDays = quietDays;
        this.events = events;
    }

    /** The rules, and the version that a change has to name; a system that never changed them is at version 0. */
    public record Versioned(ReminderRules rules, int version) {}

    @Transactional(readOnly = true)
    public Versioned rules(int system) {
        return jdbc.sql("select * from reminder_rules where system_id = :system")
                .param("system", system)
                .query((row, index) -> new Versioned(
                        new ReminderRules(
                                row.getInt("from_hour"),
                                DayOfWeek.of(row.getInt("weekly_on")),
                                weekdays(row.getArray("quiet_weekdays")),
                                row.getInt("alternate_after"),
                                row.getInt("secretariat_after")),
                        row.getInt("version")))
                .optional()
                .orElse(new Versioned(ReminderRules.DEFAULTS, 0));
    }

    /**
     * Says anew when reminders go out and who hears of what is late.
     *
     * @param version the one that the actor saw
     */
    public void change(Actor actor, ReminderRules rules, int version) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        rules.check();
        Versioned before = rules(actor.inSystem());
        int saved = jdbc.sql("""
                        insert into reminder_rules (system_id, from_hour, weekly_on, quiet_weekdays, alternate_after,
                            secretariat_after, version)
                        values (:system, :hour, :weekly, :quiet, :alternate, :secretariat, 1)
                        on conflict (system_id) do update set from_hour = :hour, weekly_on = :weekly, quiet_weekdays = :quiet,
                            alternate_after = :alternate, secretariat_after = :secretariat, version = reminder_rules.version + 1
                        where reminder_rules.version = :version
                        """)
                .param("system", actor.inSystem())
                .param("hour", rules.fromHour())
                .param("weekly", rules.weeklyOn().getValue())
                .param(
                        "quiet",
                        rules.quietWeekdays().stream()
                                .map(day -> (short) day.getValue())
                                .sorted()
                                .toArray(Short[]::new))
                .param("alternate", rules.alternateAfter())
                .param("secretariat", rules.secretariatAfter())
                .param("version", version)
                .update();
        if (saved == 0 || before.version() != version) {
            throw new Stale(new Ref("system", actor.inSystem()));
        }
        if (!before.rules().equals(rules)) {
            events.publishEvent(new ReminderRulesChanged(actor, before.rules(), rules));
        }
    }

    @Transactional(readOnly = true)
    public boolean isQuiet(int system, LocalDate day) {
        return rules(system).rules().quietWeekdays().contains(day.getDayOfWeek()) || quietDays.has(system, day);
    }

    @Transactional(readOnly = true)
    public Rhythm rhythm(Actor actor) {
        actor.mustHave(Permission.CONTRIBUTE);
        return jdbc.sql("select rhythm from reminder_choice where system_id = :system and account_id = :account")
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .query(String.class)
                .optional()
                .flatMap(Rhythm::of)
                .orElse(Rhythm.WEEKLY);
    }

    public void choose(Actor actor, Rhythm rhythm) {
        Rhythm before = rhythm(actor);
        if (before == rhythm) {
            return;
        }
        jdbc.sql("""
                        insert into reminder_choice (system_id, account_id, rhythm) values (:system, :account, :rhythm)
                        on conflict (system_id, account_id) do update set rhythm = :rhythm
                        """)
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .param("rhythm", rhythm.code())
                .update();
        events.publishEvent(new RhythmChosen(actor, before, rhythm));
    }

    private static Set<DayOfWeek> weekdays(Array numbers) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Short number : (Short[]) numbers.getArray()) {
            days.add(DayOfWeek.of(number));
        }
        return days;
    }
}
