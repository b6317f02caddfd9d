package org.suivi.assistance;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Freshness;
import org.suivi.cooperation.LetterRound;
import org.suivi.cooperation.Letters;
import org.suivi.cooperation.Light;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Account;
import org.suivi.identity.Letter;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Permission;

/** Asks those who do a project for news, its recipient for an assessment, and then the others for theirs, once each. A mail has a number and a link, no content. */
@Component
class ProjectMails implements LetterRound<ProjectMails.Question> {

    private static final String OVERLAP = "overlap";

    private final ProjectStore store;
    private final AssessedStore assessments;
    private final Overlaps overlaps;
    private final Heartbeats heartbeats;
    private final Freshness freshness;
    private final TimeLimits limits;
    private final PartyPeople people;
    private final Letters letters;

    ProjectMails(
            ProjectStore store,
            AssessedStore assessments,
            Overlaps overlaps,
            Heartbeats heartbeats,
            Freshness freshness,
            TimeLimits limits,
            PartyPeople people,
            Letters letters) {
        this.store = store;
        this.assessments = assessments;
        this.overlaps = overlaps;
        this.heartbeats = heartbeats;
        this.freshness = freshness;
        this.limits = limits;
        this.people = people;
        this.letters = letters;
    }

    /** One question to some people: what it is, so that nobody is asked twice, and the message that asks it. */
    record Question(ProjectRecord project, String what, String message, List<Account> people) {}

    @Override
    public List<Question> due() {
        return Stream.of(news(), overdue(), overlapping()).flatMap(List::stream).toList();
    }

    private List<Question> news() {
        return store.where("p.state in ('active', 'suspended') and p.last_heard < :day", store.today()).stream()
                .filter(project ->
                        freshness.of(ProjectRecord.KIND, project.times().heard()) != Light.GREEN)
                .map(project -> new Question(
                        project,
                        "heartbeat " + project.times().heard(),
                        "project.mail.heartbeat",
                        Stream.concat(recipients(project), providers(project)).toList()))
                .toList();
    }

    private List<Question> overdue() {
        List<Question> questions = new ArrayList<>();
        for (AssessmentRecord record :
                assessments.where("a.side = 'recipient' and a.state = 'open' and a.opened_on <= :day", store.today())) {
            long days = ChronoUnit.DAYS.between(record.opened(), store.today());
            Integer due = dueAfter(days);
            if (due != null) {
                ProjectRecord project = store.any(record.project());
                questions.add(new Question(
                        project,
                        "assess " + record.phase().code() + " " + due,
                        "project.mail.assess",
                        recipients(project).toList()));
            }
        }
        for (AssessmentRecord record : assessments.where(
                "a.side = 'recipient' and a.state = 'recipient-final' and a.final_on <= :day", store.today())) {
            ProjectRecord project = store.any(record.project());
            questions.add(new Question(
                    project,
                    "reply " + record.phase().code(),
                    "project.mail.reply",
                    providers(project).toList()));
            questions.add(new Question(
                    project,
                    "add " + record.phase().code(),
                    "project.mail.add",
                    beneficiaries(project).toList()));
        }
        return questions;
    }

    private List<Question> overlapping() {
        return overlaps.waiting().stream()
                .map(waiting -> new Question(
                        store.any(waiting.one()),
                        OVERLAP + " " + waiting.id(),
                        "project.mail.overlap",
                        people.thoseWhoMay(waiting.country(), Permission.COORDINATE_ASSISTANCE)))
                .toList();
    }

    /** The last of the days of reminding that has come: at once, the reminders, the limit. */
    private @Nullable Integer dueAfter(long days) {
        return Stream.of(Stream.of(0), limits.of("assess").reminders().stream(), Stream.of(limits.days("assess")))
                .flatMap(each -> each)
                .filter(day -> day <= days)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private Stream<Account> recipients(ProjectRecord project) {
        return people.thoseWhoMay(project.project().recipient(), Permission.ASK_FOR_ASSISTANCE).stream();
    }

    private Stream<Account> beneficiaries(ProjectRecord project) {
        return project.project().on(Side.BENEFICIARY).stream()
                .flatMap(party -> people.thoseWhoMay(party, Permission.ASSESS_ASSISTANCE).stream());
    }

    private Stream<Account> providers(ProjectRecord project) {
        return project.project().on(Side.PROVIDER).stream()
                .flatMap(party -> people.thoseWhoMay(party, Permission.OFFER_ASSISTANCE).stream());
    }

    @Override
    public List<Letter> letters(Question question) {
        ProjectRecord project = question.project();
        return question.people().stream()
                .filter(account -> letters.claim(ProjectRecord.ref(project.id()), account, question.what()))
                .map(account -> letters.to(account, question.message(), project.number(), path(question, account)))
                .toList();
    }

    private String path(Question question, Account account) {
        ProjectRecord project = question.project();
        if (question.what().startsWith(OVERLAP)) {
            return "/clearing-house/overlaps";
        }
        return question.what().startsWith("heartbeat")
                ? "/clearing-house/heartbeat/" + heartbeats.issue(project.id(), account.id())
                : project.path();
    }
}
