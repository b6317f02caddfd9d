package org.suivi.reminders;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.Expected;
import org.suivi.coordination.FocalPoint;
import org.suivi.coordination.FocalPoints;
import org.suivi.coordination.MyWork;
import org.suivi.coordination.UpdateState;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** Works out who is to be told what on one day, for a whole system in a handful of statements however many people there are. */
@Component
@Transactional(readOnly = true)
class Digests {

    private static final int DAYS_AHEAD = 14;

    /** Who works here, wants to be reminded, and was not yet in this day or week. */
    private static final String TO_REMIND = """
            select p.id, p.name, p.email, p.language, bool_or(m.role = 'secretariat') as is_secretariat
            from membership m join account p on p.id = m.account_id and p.is_open
            left join reminder_choice c on c.system_id = :system and c.account_id = p.id
            where m.system_id = :system and m.since <= :today and (m.until is null or m.until > :today)
                and case coalesce(c.rhythm, 'weekly')
                    when 'daily' then not exists (select 1 from digest d
                        where d.system_id = :system and d.account_id = p.id and d.day = :today)
                    when 'weekly' then not exists (select 1 from digest d
                            where d.system_id = :system and d.account_id = p.id and d.day >= :weekly)
                        and not exists (select 1 from digest_run r
                            where r.system_id = :system and r.day >= :weekly and r.finished_at is not null)
                    else false end
            group by p.id order by p.id
            """;

    private final JdbcClient jdbc;
    private final List<Expected> expected;
    private final FocalPoints focalPoints;
    private final MyWork work;
    private final ReminderSettings settings;

    Digests(JdbcClient jdbc, List<Expected> expected, FocalPoints focalPoints, MyWork work, ReminderSettings settings) {
        this.jdbc = jdbc;
        this.expected = List.copyOf(expected);
        this.focalPoints = focalPoints;
        this.work = work;
        this.settings = settings;
    }

    private record Person(long account, String name, String email, Language language, boolean isSecretariat) {}

    /** Those whom there is something to tell. */
    List<Digest> of(int system, LocalDate today) {
        ReminderRules rules = settings.rules(system).rules();
        List<Person> people = people(system, today, rules);
        if (people.isEmpty()) {
            return List.of();
        }
        var desk = desk(system, today, rules);
        return people.stream()
                .map(person ->
                        new Digest(person.account(), person.name(), person.email(), person.language(), desk.of(person)))
                .filter(digest -> !digest.counts().isEmpty())
                .toList();
    }

    private List<Person> people(int system, LocalDate today, ReminderRules rules) {
        return jdbc.sql(TO_REMIND)
                .param("system", system)
                .param("today", today)
                .param("weekly", rules.lastWeekly(today))
                .query((row, index) -> new Person(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getBoolean("is_secretariat")))
                .list();
    }

    private Desk desk(int system, LocalDate today, ReminderRules rules) {
        // Counts only what every focal point may see, so that a number tells nothing of what is restricted
        var anyFocalPoint = new Actor(0, "", Role.FOCAL_POINT.code(), null, system, Role.FOCAL_POINT.permissions());
        Map<Long, List<Expected.Item>> open = expected.stream()
                .flatMap(each -> each.open(anyFocalPoint, null).stream())
                .collect(Collectors.groupingBy(Expected.Item::organisation));
        Map<Long, List<FocalPoint>> present = focalPoints.present(anyFocalPoint).stream()
                .collect(Collectors.groupingBy(FocalPoint::account, HashMap::new, Collectors.toList()));
        var waiting = new Waiting(
                work.returned(anyFocalPoint),
                work.askingClearance(anyFocalPoint).stream()
                        .collect(Collectors.groupingBy(MyWork.Asking::organisation)),
                (int) work.waiting(Actor.suivi(system), UpdateState.CLEARED, 1).total());
        return new Desk(open, present, waiting, today, rules);
    }

    /** What came back to each institution, what waits in it for a clearance, and what waits for the secretariat. */
    private record Waiting(Map<Long, Integer> returned, Map<Long, List<MyWork.Asking>> toClear, int toAccept) {

        int toClear(FocalPoint post) {
            return toClear.getOrDefault(post.organisation(), List.of()).stream()
                    .filter(asking -> !Objects.equals(asking.account(), post.account()))
                    .mapToInt(MyWork.Asking::drafts)
                    .sum();
        }
    }

    /** Everything open in a system, laid out so that each person's part is counted quickly. */
    private record Desk(
            Map<Long, List<Expected.Item>> open,
            Map<Long, List<FocalPoint>> present,
            Waiting waiting,
            LocalDate today,
            ReminderRules rules) {

        Digest.Counts of(Person person) {
            List<FocalPoint> posts = present.getOrDefault(person.account(), List.of());
            List<FocalPoint> first =
                    posts.stream().filter(post -> !post.isAlternate()).toList();
            return new Digest.Counts(
                    count(first, item -> item.due().isBefore(today)),
                    count(first, this::isSoon),
                    first.stream()
                            .mapToInt(post -> waiting.returned().getOrDefault(post.organisation(), 0))
                            .sum(),
                    posts.stream().mapToInt(waiting::toClear).sum(),
                    count(
                            posts.stream().filter(FocalPoint::isAlternate).toList(),
                            item -> Objects.equals(item.account(), person.account())
                                    ? item.due().isBefore(today)
                                    : isLateBy(rules.alternateAfter(), item)),
                    person.isSecretariat() ? waiting.toAccept() : 0,
                    person.isSecretariat()
                            ? (int) open.values().stream()
                                    .flatMap(List::stream)
                                    .filter(item -> isLateBy(rules.secretariatAfter(), item))
                                    .count()
                            : 0);
        }

        private int count(List<FocalPoint> posts, Predicate<Expected.Item> which) {
            return (int) posts.stream()
                    .flatMap(post -> inTheHandsOf(post).filter(which))
                    .count();
        }

        /** In the person's own charge, in nobody's, or in that of somebody who is no focal point any more; all for an alternate. */
        private Stream<Expected.Item> inTheHandsOf(FocalPoint post) {
            return open.getOrDefault(post.organisation(), List.of()).stream()
                    .filter(item -> post.isAlternate()
                            || item.account() == null
                            || item.account() == post.account()
                            || !isPresent(item));
        }

        private boolean isPresent(Expected.Item item) {
            return present.getOrDefault(Objects.requireNonNullElse(item.account(), 0L), List.of()).stream()
                    .anyMatch(post -> post.organisation() == item.organisation());
        }

        private boolean isSoon(Expected.Item item) {
            return !item.due().isBefore(today) && !item.due().isAfter(today.plusDays(DAYS_AHEAD));
        }

        private boolean isLateBy(int days, Expected.Item item) {
            return !item.due().isAfter(today.minusDays(days));
        }
    }
}
