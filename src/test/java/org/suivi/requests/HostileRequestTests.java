package org.suivi.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.requests.InformationRequest.Draft;
import org.suivi.requests.InformationRequest.Purpose;
import org.suivi.requests.InformationRequest.State;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What nobody should send to requests, and what people lose by an unlucky moment: it is refused in words, and nothing is lost. */
@OnDatabase
class HostileRequestTests {

    private static final String SCRIPT = "<script>alert('x')</script>";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Requests requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    private long ministry;
    private String due = "";

    @BeforeEach
    @AfterEach
    void clear() {
        ministry = Objects.requireNonNull(cast.actor(Role.FOCAL_POINT).organisation());
        due = LocalDate.now(clock).plusDays(9).toString();
        in(() -> jdbc.sql("delete from information_request where system_id = :system")
                .param("system", cast.systemId())
                .update());
    }

    private <T> T in(Supplier<T> work) {
        return SystemScope.in(
                cast.systemId(), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private Actor secretariat() {
        return cast.actor(Role.SECRETARIAT);
    }

    private long draft(String question) {
        return in(() -> requests.begin(
                secretariat(),
                new Draft(
                        Purpose.REPORT,
                        LocalizedText.of(Language.EN, "The report"),
                        LocalizedText.EMPTY,
                        LocalDate.parse(due),
                        List.of(LocalizedText.of(Language.EN, question)),
                        List.of(ministry))));
    }

    private long asked(String question) {
        long id = draft(question);
        in(() -> {
            requests.move(secretariat(), id, 0, State.ASKED);
            return id;
        });
        return id;
    }

    private long question(long request) {
        return in(() -> jdbc.sql("select id from request_question where request_id = :id")
                .param("id", request)
                .query(Long.class)
                .single());
    }

    private int rows() {
        return in(() -> jdbc.sql("select count(*) from information_request where system_id = :system")
                .param("system", cast.systemId())
                .query(Integer.class)
                .single());
    }

    @Test
    void hugeTextsComeBackWithTheirLimitAndNothingIsLost() {
        String huge = "a".repeat(5_001);
        assertThat(write("title", huge, "due", due, "questions[0]", "How many?"))
                .hasStatus(422)
                .bodyText()
                .contains("5,000", huge, "How many?");
        assertThat(write("title", "The report", "due", due, "questions[0]", huge))
                .hasStatus(422)
                .bodyText()
                .contains("5,000", "The report", huge);
        long id = asked("How many?");
        String answer = "b".repeat(20_001);
        assertThat(answer(id, "0", answer, "send")).hasStatus(422).bodyText().contains("20,000", answer);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void signsOfTheFormatAreWordsLikeOthers() {
        long id = asked(SCRIPT);
        assertThat(get("/qta/requests/" + id, Role.SECRETARIAT))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(")
                .doesNotContain(SCRIPT);
        assertThat(answer(id, "0", SCRIPT + "\0\u202e", "save")).hasStatus3xxRedirection();
        assertThat(get("/qta/requests/" + id + "/answers/" + ministry, Role.FOCAL_POINT))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain(SCRIPT);
    }

    @Test
    void daysAndNumbersThatAreNoneComeBackInTheReadersLanguage() {
        for (String wrong : List.of("31/12/2027", "2027-02-30", "tomorrow", "", "+999999999-12-31", "0001-01-01")) {
            assertThat(write("title", "The report", "due", wrong, "questions[0]", "How many?"))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("The report", "How many?");
        }
        assertThat(write("title", "The report", "due", "31/12/2027"))
                .bodyText()
                .contains("This does not have the form that is asked for.");
        assertThat(post(
                        "/qta/requests?lang=fr",
                        Role.SECRETARIAT,
                        "version",
                        "0",
                        "title",
                        "Le rapport",
                        "due",
                        "9999-12-31",
                        "questions[0]",
                        "Combien ?"))
                .hasStatus(422)
                .bodyText()
                .contains("Une date doit se situer entre 1945 et 2200", "Le rapport", "Combien ?");
        assertThat(write("title", "The report", "due", due, "questions[0]", "How many?", "institutions", "all"))
                .hasStatus(422)
                .bodyText()
                .contains("The report", "How many?");
        assertThat(post("/qta/requests", Role.SECRETARIAT, "version", "one", "title", "The report", "due", due))
                .hasStatus(422)
                .bodyText()
                .contains("The report");
        assertThat(rows()).isZero();
    }

    @Test
    void institutionsOfAnotherStateAreNotAsked() {
        Long theirs = Objects.requireNonNull(cast.stranger().organisation());
        assertThat(write(
                        "title",
                        "The report",
                        "due",
                        due,
                        "questions[0]",
                        "How many?",
                        "institutions",
                        theirs + "," + ministry))
                .hasStatus3xxRedirection();
        long id = in(() -> jdbc.sql("select max(id) from information_request where system_id = :system")
                .param("system", cast.systemId())
                .query(Long.class)
                .single());
        assertThat(in(() -> requests.withId(secretariat(), id)).draft().institutions())
                .containsExactly(ministry);
        assertThat(pages.get().uri("/qtb/requests/" + id).with(cast.asStranger()))
                .hasStatus(404);
        assertThat(pages.post()
                        .uri("/qtb/requests/" + id + "/state")
                        .param("version", "0")
                        .param("to", "ASKED")
                        .with(csrf())
                        .with(cast.asStranger()))
                .hasStatus(404);
    }

    @Test
    void anAnswerToAQuestionOfAnotherRequestIsNotTaken() {
        long other = question(asked("What else?"));
        long id = asked("How many?");
        assertThat(post(
                        "/qta/requests/" + id + "/answers/" + ministry,
                        Role.FOCAL_POINT,
                        "version",
                        "0",
                        "then",
                        "save",
                        "answers[" + other + "]",
                        "Smuggled",
                        "taken[" + other + "]",
                        "99999999999999999999"))
                .hasStatus3xxRedirection();
        assertThat(in(() -> jdbc.sql("select count(*) from request_answer where question_id = :question")
                        .param("question", other)
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void whoWritesAnAnswerThatAColleagueHasSentReadsBoth() {
        long id = asked("How many?");
        assertThat(answer(id, "0", "Ninety, says the colleague", "send")).hasStatus3xxRedirection();
        assertThat(answer(id, "0", "A hundred, I say", "save"))
                .hasStatus(422)
                .bodyText()
                .contains("Ninety, says the colleague", "Yours", "A hundred, I say");
    }

    @Test
    void whoChangesADraftThatWasAskedMeanwhileReadsBoth() {
        long id = draft("How many?");
        in(() -> {
            requests.move(secretariat(), id, 0, State.ASKED);
            return id;
        });
        assertThat(post(
                        "/qta/requests/" + id,
                        Role.SECRETARIAT,
                        "version",
                        "0",
                        "title",
                        "The longer report",
                        "due",
                        due,
                        "questions[0]",
                        "How many, and since when?"))
                .hasStatus(409)
                .bodyText()
                .contains("Saved meanwhile", "How many?", "The longer report", "How many, and since when?");
    }

    private MvcTestResult write(String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "version";
        all[1] = "0";
        System.arraycopy(fields, 0, all, 2, fields.length);
        return post("/qta/requests", Role.SECRETARIAT, all);
    }

    private MvcTestResult answer(long request, String version, String text, String then) {
        return post(
                "/qta/requests/" + request + "/answers/" + ministry,
                Role.FOCAL_POINT,
                "version",
                version,
                "then",
                then,
                "answers[" + question(request) + "]",
                text);
    }

    private MvcTestResult get(String address, Role role) {
        return pages.get().uri(address).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String address, Role role, String... fields) {
        var request = pages.post().uri(address).with(cast.as(role)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
