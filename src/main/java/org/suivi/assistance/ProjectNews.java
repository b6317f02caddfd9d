package org.suivi.assistance;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Audience;
import org.suivi.cooperation.Freshness;
import org.suivi.cooperation.Light;
import org.suivi.cooperation.News;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/**
 * Asks those who do a project whether it goes on, its recipient for an assessment and then the others for theirs, and coordinators
 * about overlaps; tells both sides and the desk that one was cancelled, and the desk of one that does not start or is silent; once each.
 */
@Component
class ProjectNews implements NewsSource {

    private static final String ALERTS = "alert-desk";
    private static final String TO_DECIDE = "/clearing-house/overlaps?state=" + Overlaps.TO_DECIDE;
    private static final int DAYS_BACK = 30;

    private final ProjectStore store;
    private final AssessedStore assessments;
    private final OverlapRound overlaps;
    private final Heartbeats heartbeats;
    private final ProjectClocks clocks;
    private final Freshness freshness;
    private final TimeLimits limits;
    private final PartyPeople people;
    private final Accounts accounts;

    ProjectNews(
            ProjectStore store,
            AssessedStore assessments,
            OverlapRound overlaps,
            Heartbeats heartbeats,
            ProjectClocks clocks,
            Freshness freshness,
            TimeLimits limits,
            PartyPeople people,
            Accounts accounts) {
        this.store = store;
        this.assessments = assessments;
        this.overlaps = overlaps;
        this.heartbeats = heartbeats;
        this.clocks = clocks;
        this.freshness = freshness;
        this.limits = limits;
        this.people = people;
        this.accounts = accounts;
    }

    /** What is asked about a project: what it is, so that nobody is asked twice, and the message that asks it. */
    private record Question(ProjectRecord project, Occasion occasion, String what, String message) {

        News to(Account reader, Supplier<String> path) {
            return new News(
                    occasion,
                    ProjectRecord.ref(project.id()),
                    what,
                    reader,
                    new News.Words(message, project.number(), path));
        }

        News to(Account reader) {
            return to(reader, project::path);
        }
    }

    @Override
    public List<News> news() {
        Audience audience = new Audience(people);
        return Stream.of(
                        goingOn(audience),
                        due(audience),
                        written(audience),
                        overlapping(audience),
                        cancelled(audience),
                        late())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<News> goingOn(Audience audience) {
        return store.where("p.state in ('active', 'suspended') and p.last_heard < :day", store.today()).stream()
                .filter(project ->
                        freshness.of(ProjectRecord.KIND, project.times().heard()) != Light.GREEN)
                .flatMap(project -> {
                    var question = new Question(
                            project,
                            Occasion.STILL_VALID,
                            "heartbeat " + project.times().heard(),
                            "project.mail.heartbeat");
                    return Stream.concat(recipients(audience, project), providers(audience, project))
                            .map(reader -> question.to(reader, () -> link(project, reader)));
                });
    }

    private String link(ProjectRecord project, Account reader) {
        return "/clearing-house/heartbeat/" + heartbeats.issue(project.id(), reader.id());
    }

    private Stream<News> due(Audience audience) {
        String open = "a.side = 'recipient' and a.state = 'open' and a.opened_on <= :day";
        return assessments.where(open, store.today()).stream().flatMap(record -> {
            Integer due = dueAfter(ChronoUnit.DAYS.between(record.opened(), store.today()));
            if (due == null) {
                return Stream.empty();
            }
            var question = new Question(
                    store.any(record.project()),
                    Occasion.ASSESSMENT_DUE,
                    "assess " + record.phase().code() + " " + due,
                    "project.mail.assess." + record.phase().code());
            return recipients(audience, question.project()).map(question::to);
        });
    }

    private Stream<News> written(Audience audience) {
        String written = "a.side = 'recipient' and a.state = 'recipient-final' and a.final_on <= :day";
        return assessments.where(written, store.today()).stream().flatMap(record -> {
            ProjectRecord project = store.any(record.project());
            String phase = record.phase().code();
            var reply =
                    new Question(project, Occasion.ASSESSMENT_WRITTEN, "reply " + phase, "project.mail.reply." + phase);
            var addition =
                    new Question(project, Occasion.ASSESSMENT_WRITTEN, "add " + phase, "project.mail.add." + phase);
            return Stream.concat(
                    providers(audience, project).map(reply::to),
                    beneficiaries(audience, project).map(addition::to));
        });
    }

    private Stream<News> overlapping(Audience audience) {
        return overlaps.waiting().stream()
                .flatMap(waiting -> audience.of(waiting.country(), Permission.COORDINATE_ASSISTANCE)
                        .map(reader -> new News(
                                Occasion.OVERLAP_RAISED,
                                waiting.other(),
                                "overlap " + waiting.last(),
                                reader,
                                new News.Words(
                                        "project.mail.overlap",
                                        OverlapCase.number(waiting.other()),
                                        () -> TO_DECIDE))));
    }

    private Stream<News> cancelled(Audience audience) {
        String cancelled = "p.state = 'cancelled' and (p.state_since at time zone 'UTC')::date > :day";
        List<Account> desk = accounts.thoseWith(Role.CLEARING_HOUSE_DESK);
        return store.where(cancelled, store.today().minusDays(DAYS_BACK)).stream()
                .flatMap(project -> {
                    var told = new Question(project, Occasion.PROJECT_CANCELLED, "cancelled", "project.mail.cancelled");
                    return Stream.of(recipients(audience, project), providers(audience, project), desk.stream())
                            .flatMap(each -> each)
                            .distinct()
                            .map(told::to);
                });
    }

    /** What did not start in time or was not heard of for too long, as the periods say; one that was heard of since can be late again. */
    private Stream<News> late() {
        String live = "p.state in ('agreed', 'planned', 'active', 'suspended') and p.created_at < :day";
        List<Account> desk = accounts.thoseWith(Role.CLEARING_HOUSE_DESK);
        return store.where(live, store.today()).stream()
                .flatMap(project -> over(project).flatMap(clock -> {
                    var told = new Question(
                            project, Occasion.STEP_LATE, clock.code() + " " + clock.due(), "project.mail.late");
                    return desk.stream().map(told::to);
                }));
    }

    private Stream<RunningClock> over(ProjectRecord project) {
        return Stream.concat(clocks.running(project).stream(), clocks.silence(project).stream())
                .filter(clock ->
                        clock.isOver() && limits.of(clock.code()).atLimit().equals(ALERTS));
    }

    /** The last of the days of reminding that has come: at once, the reminders, the limit. */
    private @Nullable Integer dueAfter(long days) {
        return Stream.of(Stream.of(0), limits.of("assess").reminders().stream(), Stream.of(limits.days("assess")))
                .flatMap(each -> each)
                .filter(day -> day <= days)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static Stream<Account> recipients(Audience audience, ProjectRecord project) {
        return audience.of(project.project().recipient(), Permission.ASK_FOR_ASSISTANCE);
    }

    private static Stream<Account> beneficiaries(Audience audience, ProjectRecord project) {
        return project.project().on(Side.BENEFICIARY).stream()
                .flatMap(party -> audience.of(party, Permission.ASSESS_ASSISTANCE));
    }

    private static Stream<Account> providers(Audience audience, ProjectRecord project) {
        return project.project().on(Side.PROVIDER).stream()
                .flatMap(party -> audience.of(party, Permission.OFFER_ASSISTANCE));
    }
}
