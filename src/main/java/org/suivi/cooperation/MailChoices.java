package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;

/** The front door to how often each person is told of what by mail; who never chose is told at once. */
@Service
@Transactional(readOnly = true)
public class MailChoices {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailChoices(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The choice, and the version that a change has to name; who never chose is at version 0. */
    public record Versioned(MailChoice choice, int version) {}

    public Versioned of(Actor actor) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        return jdbc.sql("select * from mail_choice where account_id = :account")
                .param("account", actor.account())
                .query((row, index) -> new Versioned(read(row), row.getInt("version")))
                .optional()
                .orElse(new Versioned(MailChoice.NONE, 0));
    }

    /**
     * Says anew how often the actor is told of some occasions.
     *
     * @param version the one that the actor saw
     */
    @Transactional
    public void choose(Actor actor, Map<Occasion, MailRhythm> chosen, int version) {
        Versioned before = of(actor);
        MailChoice after = before.choice().with(chosen);
        if (before.version() != version || save(actor, after, version) == 0) {
            throw new Stale(new Ref("account", actor.account()));
        }
        if (!after.equals(before.choice())) {
            events.publishEvent(new MailsChosen(actor, before.choice(), after));
        }
    }

    /** What is gathered already is told at its time, whatever else is gathered from now on. */
    private int save(Actor actor, MailChoice choice, int version) {
        return jdbc.sql("""
                        insert into mail_choice (account_id, daily, weekly, daily_since, weekly_since, version)
                        values (:account, :daily, :weekly, :now, :now, 1)
                        on conflict (account_id) do update set daily = :daily, weekly = :weekly, version = mail_choice.version + 1,
                            daily_since = case when mail_choice.daily = '{}' then :now else mail_choice.daily_since end,
                            weekly_since = case when mail_choice.weekly = '{}' then :now else mail_choice.weekly_since end
                        where mail_choice.version = :version
                        """)
                .param("account", actor.account())
                .param("daily", codes(choice.daily()))
                .param("weekly", codes(choice.weekly()))
                .param("now", Timestamp.from(clock.instant()))
                .param("version", version)
                .update();
    }

    /**
     * What somebody gathers.
     *
     * @param since for each rhythm, from when on
     */
    record Gathering(long account, MailChoice choice, Map<MailRhythm, Instant> since) {}

    /** Of all whose account is open. */
    List<Gathering> all() {
        return jdbc.sql("""
                        select c.* from mail_choice c join account a on a.id = c.account_id and a.is_open
                        where c.daily <> '{}' or c.weekly <> '{}' order by c.account_id
                        """)
                .query((row, index) -> {
                    Map<MailRhythm, Instant> since = new EnumMap<>(MailRhythm.class);
                    since.put(MailRhythm.DAILY, row.getTimestamp("daily_since").toInstant());
                    since.put(
                            MailRhythm.WEEKLY, row.getTimestamp("weekly_since").toInstant());
                    return new Gathering(row.getLong("account_id"), read(row), since);
                })
                .list();
    }

    /** Begins to gather anew; false where another node did so meanwhile. */
    @Transactional
    boolean claim(long account, MailRhythm rhythm, Instant since) {
        String column = rhythm.code() + "_since";
        return jdbc.sql("update mail_choice set %1$s = :now where account_id = :account and %1$s = :since"
                                .formatted(column))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("account", account)
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }

    private static MailChoice read(ResultSet row) throws SQLException {
        return new MailChoice(occasions(row, "daily"), occasions(row, "weekly"));
    }

    /** What is no occasion any more is left out. */
    private static List<Occasion> occasions(ResultSet row, String column) throws SQLException {
        List<String> codes = List.of((String[]) row.getArray(column).getArray());
        return Arrays.stream(Occasion.values())
                .filter(occasion -> codes.contains(occasion.code()))
                .toList();
    }

    private static String[] codes(List<Occasion> occasions) {
        return occasions.stream().map(Occasion::code).toArray(String[]::new);
    }
}
