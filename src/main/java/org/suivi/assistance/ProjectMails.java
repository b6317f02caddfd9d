package org.suivi.assistance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.cooperation.Freshness;
import org.suivi.cooperation.Light;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Account;
import org.suivi.identity.OutgoingMail;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;

/** Asks those who do a project for news, and its recipient for an assessment, once each. A mail has a number and a link, no content. */
@Component
class ProjectMails {

    private final JdbcClient jdbc;
    private final ProjectStore store;
    private final AssessedStore assessments;
    private final Heartbeats heartbeats;
    private final Freshness freshness;
    private final TimeLimits limits;
    private final PartyPeople people;
    private final OutgoingMail mail;
    private final PublicAddress site;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProjectMails(
            JdbcClient jdbc,
            ProjectStore store,
            AssessedStore assessments,
            Heartbeats heartbeats,
            Freshness freshness,
            TimeLimits limits,
            PartyPeople people,
            OutgoingMail mail,
            PublicAddress site,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.assessments = assessments;
        this.heartbeats = heartbeats;
        this.freshness = freshness;
        this.limits = limits;
        this.people = people;
        this.mail = mail;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One question to some people: what it is, so that nobody is asked twice, and the message that asks it. */
    private record Question(ProjectRecord project, String what, String message, List<Account> people) {}

    /** How many mails were written. */
    int ask() {
        List<Question> questions = Objects.requireNonNull(transaction.execute(
                status -> Stream.concat(news().stream(), overdue().stream()).toList()));
        return questions.stream().mapToInt(this::ask).sum();
    }

    private List<Question> news() {
        return store.where("p.state in ('active', 'suspended') and p.last_heard < :day", store.today()).stream()
                .filter(project ->
                        freshness.of(ProjectRecord.KIND, project.times().heard()) != Light.GREEN)
                .map(project -> new Question(
                        project,
                        "heartbeat " + project.times().heard(),
                        "project.mail.heartbeat",
                        Stream.concat(recipients(project), providers(project))
                                .distinct()
                                .toList()))
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
        }
        return questions;
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

    private Stream<Account> providers(ProjectRecord project) {
        return project.project().on(Side.PROVIDER).stream()
                .flatMap(party -> people.thoseWhoMay(party, Permission.OFFER_ASSISTANCE).stream());
    }

    private int ask(Question question) {
        int asked = 0;
        for (Account account : question.people()) {
            Optional<String> address =
                    Objects.requireNonNull(transaction.execute(status -> claim(question, account.id())
                            ? Optional.of(address(question, account.id()))
                            : Optional.<String>empty()));
            if (address.isPresent()) {
                send(question, account, address.get());
                asked++;
            }
        }
        return asked;
    }

    private String address(Question question, long account) {
        return question.what().startsWith("heartbeat")
                ? "/clearing-house/heartbeat/"
                        + heartbeats.issue(question.project().id(), account)
                : question.project().path();
    }

    private boolean claim(Question question, long account) {
        return jdbc.sql("""
                        insert into project_asked (project_id, account_id, what, asked_at)
                        values (:project, :account, :what, :now) on conflict do nothing
                        """)
                        .param("project", question.project().id())
                        .param("account", account)
                        .param("what", question.what())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void send(Question question, Account account, String address) {
        Language chosen = account.language();
        Language language = chosen == null ? Language.EN : chosen;
        String number = question.project().number();
        mail.send(
                account.email(),
                messages.text(language, question.message() + ".subject", number),
                messages.text(language, question.message(), account.name(), number, site.of(address)));
    }
}
