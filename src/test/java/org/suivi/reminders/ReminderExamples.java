package org.suivi.reminders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.coordination.Assign;
import org.suivi.coordination.Assignments;
import org.suivi.coordination.FocalPoints;
import org.suivi.coordination.Matter;
import org.suivi.coordination.Part;
import org.suivi.database.SystemScope;
import org.suivi.identity.MailExamples;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;

/** Focal points of Testland with something to do, and runs of reminders on a chosen day. */
@TestComponent
public class ReminderExamples {

    private final Cast cast;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Assignments assignments;
    private final FocalPoints focalPoints;
    private final RecommendationExamples recommendations;
    private final Digests digests;
    private final DigestWords words;
    private final ReminderSettings settings;
    private final NationalSystems systems;
    private final Clock clock;

    ReminderExamples(
            Cast cast,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Assignments assignments,
            FocalPoints focalPoints,
            RecommendationExamples recommendations,
            Digests digests,
            DigestWords words,
            ReminderSettings settings,
            NationalSystems systems,
            Clock clock) {
        this.cast = cast;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.assignments = assignments;
        this.focalPoints = focalPoints;
        this.recommendations = recommendations;
        this.digests = digests;
        this.words = words;
        this.settings = settings;
        this.systems = systems;
        this.clock = clock;
    }

    <T> T in(Supplier<T> work) {
        return SystemScope.in(
                cast.systemId(),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }

    /** A Monday that has not been yet, so that everybody's role has begun. */
    LocalDate monday() {
        return LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    DigestRun runOn(LocalDate day) {
        return runAt(day, 9);
    }

    DigestRun runAt(LocalDate day, int hour) {
        return runAt(day, hour, 1);
    }

    DigestRun runAt(LocalDate day, int hour, int mailPort) {
        var then = Clock.fixed(day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new DigestRun(
                jdbc, digests, words, settings, systems, MailExamples.through(mailPort), transactions, then);
    }

    /** Testland without focal points, choices and reminders. */
    void beginAnew() {
        recommendations.clear(cast.systemId());
        in(() -> {
            for (String table : List.of(
                    "focal_point",
                    "digest",
                    "digest_run",
                    "reminder_choice",
                    "reminder_rules",
                    "quiet_day",
                    "progress_update",
                    "meeting",
                    "information_request",
                    "next_review")) {
                jdbc.sql("delete from " + table + " where system_id = :system")
                        .param("system", cast.systemId())
                        .update();
            }
            // Actions of other tests, in which then nobody has a part
            for (String left : List.of("update action set lead_id = null", "delete from action_supporter")) {
                jdbc.sql(left + " where system_id = :system")
                        .param("system", cast.systemId())
                        .update();
            }
            jdbc.sql("update membership set organisation_id = :ministry where system_id = :system")
                    .param("ministry", ministry())
                    .param("system", cast.systemId())
                    .update();
            return jdbc.sql("delete from account where email like 'many-%'").update();
        });
    }

    long ministry() {
        return Objects.requireNonNull(cast.actor(Role.SECRETARIAT).organisation());
    }

    /** A recommendation that the ministry leads. */
    public long led(LocalDate due) {
        long id = recommendations.aRecommendation(cast.systemId()).id();
        in(() -> assignments.assign(
                cast.actor(Role.SECRETARIAT),
                new Assign(Matter.Kind.RECOMMENDATION, List.of(id), ministry(), Part.LEAD, null, due)));
        return id;
    }

    /** A draft of the secretariat's in the name of the ministry, which a colleague is to clear. */
    void draftToClear(long recommendation) {
        in(() -> jdbc.sql("""
                        insert into progress_update (system_id, recommendation_id, organisation_id, account_id, written_by, done,
                            done_on, delivery, state, asks_clearance, written_at)
                        values (:system, :recommendation, :ministry, :account, 'A colleague', '{"en": "A law"}', :today,
                            'in-progress', 'draft', true, :now)
                        """)
                .param("system", cast.systemId())
                .param("recommendation", recommendation)
                .param("ministry", ministry())
                .param("account", cast.actor(Role.SECRETARIAT).account())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    void name(Role role, boolean isAlternate) {
        long membership =
                in(() -> jdbc.sql("select id from membership where account_id = :account and system_id = :system")
                        .param("account", cast.actor(role).account())
                        .param("system", cast.systemId())
                        .query(Long.class)
                        .single());
        in(() -> focalPoints.name(cast.actor(Role.SECRETARIAT), ministry(), membership, isAlternate));
    }

    /** As many more focal points of the ministry, with addresses that begin with "many-". */
    public void manyFocalPoints(int number) {
        in(() -> jdbc.sql("""
                        with people as (
                            insert into account (email, name, language)
                            select 'many-' || n || '@example.org', 'Person ' || n, (array['en','fr','ar'])[1 + n % 3]
                            from generate_series(1, :number) n returning id),
                        roles as (
                            insert into membership (account_id, system_id, organisation_id, role, since)
                            select id, :system, :ministry, 'focal-point', :today from people returning id)
                        insert into focal_point (system_id, organisation_id, membership_id, since)
                        select :system, :ministry, id, :today from roles
                        """)
                .param("number", number)
                .param("system", cast.systemId())
                .param("ministry", ministry())
                .param("today", LocalDate.now(clock))
                .update());
    }

    /** Reminders go out on this day at any hour, as if it were the day of the weekly mail. */
    public void remindAllDay(LocalDate day) {
        in(() -> jdbc.sql("""
                        insert into reminder_rules (system_id, from_hour, weekly_on, quiet_weekdays, alternate_after, secretariat_after)
                        values (:system, 0, :weekday, '{}', 7, 21)
                        """)
                .param("system", cast.systemId())
                .param("weekday", day.getDayOfWeek().getValue())
                .update());
    }

    /** A meeting, a request that was asked and a next review, all on this day. */
    void daysOfTheMechanism(LocalDate day) {
        recommendations.aRecommendation(cast.systemId()).id();
        in(() -> {
            for (String made : List.of(
                    "insert into meeting (system_id, title, held_on, place, present) values (:system, '{\"en\": \"Third meeting\"}', :day, '', '')",
                    "insert into information_request (system_id, purpose, title, intro, due_on, state, written_by)"
                            + " values (:system, 'report', '{\"en\": \"Common core document\"}', '{}', :day, 'asked', 'A')",
                    "insert into next_review (system_id, mechanism_id, next_on) select :system, id, :day from mechanism"
                            + " where code = 'UPR' on conflict (system_id, mechanism_id) do update set next_on = :day")) {
                jdbc.sql(made)
                        .param("system", cast.systemId())
                        .param("day", day)
                        .update();
            }
            return day;
        });
    }

    void speaks(Role role, String language) {
        in(() -> jdbc.sql("update account set language = nullif(:language, '') where id = :id")
                .param("language", language)
                .param("id", cast.actor(role).account())
                .update());
    }

    List<String> states(LocalDate day) {
        return in(() -> jdbc.sql("select state from digest where system_id = :system and day = :day order by state")
                .param("system", cast.systemId())
                .param("day", day)
                .query(String.class)
                .list());
    }
}
