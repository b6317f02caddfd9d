package org.suivi.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.identity.Role;
import org.suivi.requests.InformationRequest.State;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Requests for information from the first question to the file of all answers. */
@OnDatabase
class RequestTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Requests requests;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    private long ministry;
    private long agency;

    @BeforeEach
    void twoInstitutions() {
        clear();
        ministry = Objects.requireNonNull(cast.actor(Role.FOCAL_POINT).organisation());
        agency = in(() -> organisations.add(
                cast.actor(Role.SECRETARIAT),
                new Organisation.Draft(LocalizedText.of(Language.EN, "Agency"), Organisation.Kind.AGENCY)));
    }

    @AfterEach
    void clear() {
        in(() -> jdbc.sql("delete from information_request where system_id = :system")
                .param("system", cast.systemId())
                .update());
    }

    private <T> T in(Supplier<T> work) {
        return SystemScope.in(
                cast.systemId(), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private long asked(String title, String... questions) {
        return in(() -> {
            long id = requests.begin(
                    cast.actor(Role.SECRETARIAT),
                    new InformationRequest.Draft(
                            InformationRequest.Purpose.REPORT,
                            LocalizedText.of(Language.EN, title),
                            LocalizedText.EMPTY,
                            LocalDate.now(clock).plusDays(10),
                            List.of(questions).stream()
                                    .map(text -> LocalizedText.of(Language.EN, text))
                                    .toList(),
                            List.of(ministry, agency)));
            requests.move(cast.actor(Role.SECRETARIAT), id, 0, State.ASKED);
            return id;
        });
    }

    private List<Long> questions(long request) {
        return in(() -> jdbc.sql("select id from request_question where request_id = :id order by position")
                .param("id", request)
                .query(Long.class)
                .list());
    }

    @Test
    void aRequestIsWrittenAskedAndFoundInMyWork() {
        assertThat(post(
                        "/qta/requests",
                        Role.SECRETARIAT,
                        "version",
                        "0",
                        "purpose",
                        "report",
                        "title",
                        "Common core document, 2027",
                        "due",
                        LocalDate.now(clock).plusDays(9).toString(),
                        "questions[0]",
                        "How many, and where?",
                        "questions[3]",
                        "Since when?",
                        "institutions",
                        String.valueOf(ministry)))
                .hasStatus3xxRedirection();
        long id = in(() -> jdbc.sql("select max(id) from information_request where system_id = :system")
                .param("system", cast.systemId())
                .query(Long.class)
                .single());
        assertThat(get("/qta/requests/" + id, Role.SECRETARIAT))
                .bodyText()
                .contains("How many, and where?", "Since when?", "Ask the institutions", "Not asked yet");
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().doesNotContain("Common core document");
        assertThat(post("/qta/requests/" + id + "/state", Role.SECRETARIAT, "version", "0", "to", "ASKED"))
                .hasStatus3xxRedirection();
        assertThat(get("/qta/my-work", Role.FOCAL_POINT))
                .bodyText()
                .contains("Asked of your institution", "Common core document, 2027", "/requests/" + id + "/answers/");
        assertThat(get("/qta/requests/" + id, Role.FOCAL_POINT))
                .hasRedirectedUrl("/qta/requests/" + id + "/answers/" + ministry);
        assertThat(get("/qta/requests?lang=ar", Role.FOCAL_POINT)).bodyText().contains("طلبات المعلومات");
        assertThat(get("/qta/requests", Role.READER)).hasStatus(403);
        assertThat(get("/qta/requests?show=asked", Role.SECRETARIAT))
                .bodyText()
                .contains("Common core document, 2027", "/qta/views?list=/requests&amp;query=show%3Dasked");
        assertThat(get("/qta/requests?show=late", Role.SECRETARIAT)).bodyText().contains("No request matches.");
        in(() -> jdbc.sql("update information_request set due_on = :due where id = :id")
                .param("due", LocalDate.now(clock).minusDays(1))
                .param("id", id)
                .update());
        assertThat(get("/qta/requests?show=late", Role.FOCAL_POINT)).bodyText().contains("Common core document, 2027");
    }

    @Test
    void aRequestWithoutQuestionsComesBackAndTwoWhoWriteSeeBothVersions() {
        String due = LocalDate.now(clock).plusDays(9).toString();
        assertThat(post("/qta/requests", Role.SECRETARIAT, "version", "0", "title", "Nothing", "due", due))
                .hasStatus(422)
                .bodyText()
                .contains("Ask 1 to 50 questions", "Nothing");
        assertThat(post("/qta/requests", Role.SECRETARIAT, "version", "0", "title", "No day"))
                .hasStatus(422);
        long id = asked("The letter", "What was done?");
        assertThat(post("/qta/requests/" + id, Role.SECRETARIAT, "version", "1", "due", "2031-01-01"))
                .hasStatus3xxRedirection();
        assertThat(post("/qta/requests/" + id, Role.SECRETARIAT, "version", "1", "due", "2032-02-02"))
                .hasStatus(409)
                .bodyText()
                .contains("Jan 1, 2031", "2032-02-02", "name=\"version\" value=\"2\"");
        assertThat(in(() -> requests.withId(cast.actor(Role.SECRETARIAT), id))
                        .draft()
                        .questions())
                .hasSize(1);
    }

    @Test
    void answersAreADraftUntilTheyAreSentAndOneMayBeGivenBack() {
        long id = asked("The report", "What was done?", "What is planned?");
        List<Long> keys = questions(id);
        String sheet = "/qta/requests/" + id + "/answers/" + ministry;
        assertThat(answer(sheet, "0", keys, "Much", "", "save")).hasRedirectedUrl(sheet);
        assertThat(answer(sheet, "0", keys, "Very much", "", "save"))
                .hasStatus(409)
                .bodyText()
                .contains("Much", "Very much", "name=\"version\" value=\"1\"");
        assertThat(answer(sheet, "1", keys, "Much", "", "send"))
                .hasStatus(422)
                .bodyText()
                .contains("Answer each question");
        assertThat(answer(sheet, "1", keys, "Much", "More", "send")).hasRedirectedUrl("/qta/my-work");
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().doesNotContain("The report");
        assertThat(answer(sheet, "2", keys, "Too late", "More", "save")).hasStatus(422);
        assertThat(get("/qta/requests/" + id, Role.SECRETARIAT)).bodyText().contains("1 of 2", "Sent", "Open");
        assertThat(post(sheet + "/return", Role.SECRETARIAT, "version", "2")).hasStatus3xxRedirection();
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().contains("The report");
    }

    @Test
    void nobodyReadsOrWritesTheAnswersOfAnotherInstitution() {
        long id = asked("The report", "What was done?");
        String theirs = "/qta/requests/" + id + "/answers/" + agency;
        assertThat(get(theirs, Role.FOCAL_POINT)).hasStatus(404);
        assertThat(answer(theirs, "0", questions(id), "Much", "", "save")).hasStatus(404);
        assertThat(get("/qta/requests/" + id + "/answers.xlsx", Role.FOCAL_POINT))
                .hasStatus(403);
        assertThat(get(theirs, Role.SECRETARIAT)).hasStatusOk();
    }

    @Test
    void anEarlierAnswerToASimilarQuestionIsTakenOverWithItsDay() {
        long first = asked("Last report", "How many places are there in shelters for women?");
        String sent = "/qta/requests/" + first + "/answers/" + ministry;
        assertThat(answer(sent, "0", questions(first), "There are 240 places.", "", "send"))
                .hasStatus3xxRedirection();
        long second = asked("Next report", "How many places are there in shelters for women and children?");
        String sheet = "/qta/requests/" + second + "/answers/" + ministry;
        long earlier = in(() -> jdbc.sql("select max(id) from request_answer where organisation_id = :ministry")
                .param("ministry", ministry)
                .query(Long.class)
                .single());
        assertThat(get(sheet, Role.FOCAL_POINT))
                .bodyText()
                .contains(
                        "Your institution answered 1 similar question before", "There are 240 places.", "Last report");
        List<Long> keys = questions(second);
        assertThat(answer(sheet, "0", keys, "Nothing yet", "", "take-" + keys.get(0) + "-" + earlier))
                .hasStatusOk()
                .bodyText()
                .contains(">There are 240 places.</textarea>", "name=\"taken[" + keys.get(0) + "]\"")
                .doesNotContain("Nothing yet");
        assertThat(post(
                        sheet,
                        Role.FOCAL_POINT,
                        "version",
                        "0",
                        "then",
                        "send",
                        "answers[" + keys.get(0) + "]",
                        "There are 240 places.",
                        "taken[" + keys.get(0) + "]",
                        String.valueOf(earlier)))
                .hasStatus3xxRedirection();
        assertThat(get(sheet, Role.SECRETARIAT)).bodyText().contains("Taken over from the answer of");
    }

    @Test
    void allAnswersGoOutAsASpreadsheetAndAsAPaper() throws IOException {
        long id = asked("The report", "What was done?");
        assertThat(answer("/qta/requests/" + id + "/answers/" + ministry, "0", questions(id), "Much, =1+1", "", "send"))
                .hasStatus3xxRedirection();
        try (var book = new XSSFWorkbook(file("/qta/requests/" + id + "/answers.xlsx"))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("Much, =1+1");
        }
        try (var paper = new XWPFDocument(file("/qta/requests/" + id + "/answers.docx?lang=ar"));
                var text = new XWPFWordExtractor(paper)) {
            assertThat(text.getText()).contains("The report", "1. What was done?", "Ministry: Much, =1+1");
            assertThat(paper.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
        }
        assertThat(get("/qta/requests/" + id + "/answers.pdf", Role.SECRETARIAT))
                .hasStatus(404);
    }

    @Test
    void programsReadWhoHasAnswered() {
        long id = asked("The report", "What was done?");
        String request = "/api/v1/systems/qta/requests";
        answer("/qta/requests/" + id + "/answers/" + ministry, "0", questions(id), "Much", "", "send");
        assertThat(program(request, Role.SECRETARIAT))
                .bodyText()
                .contains("\"total\":1", "\"en\":\"The report\"", "\"asked\":2,\"sent\":1");
        assertThat(program(request + "/" + id, Role.SECRETARIAT))
                .bodyText()
                .contains("What was done?", "Ministry", "Agency", "\"answered\":1,\"sentAt\":");
        assertThat(program(request + "/" + id, Role.FOCAL_POINT)).bodyText().doesNotContain("Agency");
        assertThat(program(request + "/" + id + "/answers/" + ministry, Role.FOCAL_POINT))
                .bodyText()
                .contains("\"answer\":{\"en\":\"Much\"}");
        assertThat(program(request + "/" + id + "/answers/" + agency, Role.FOCAL_POINT))
                .hasStatus(404);
        assertThat(program(request, Role.READER)).hasStatus(403);
        assertThat(pages.get().uri(request).with(cast.asStranger())).hasStatus(404);
    }

    private MvcTestResult program(String address, Role role) {
        return pages.get().uri(address).with(cast.asProgramOf(role)).exchange();
    }

    private ByteArrayInputStream file(String address) {
        return new ByteArrayInputStream(
                get(address, Role.SECRETARIAT).getResponse().getContentAsByteArray());
    }

    private MvcTestResult answer(
            String sheet, String version, List<Long> questions, String one, String other, String then) {
        List<String> fields =
                new ArrayList<>(List.of("version", version, "then", then, "answers[" + questions.get(0) + "]", one));
        if (questions.size() > 1) {
            fields.addAll(List.of("answers[" + questions.get(1) + "]", other));
        }
        return post(sheet, Role.FOCAL_POINT, fields.toArray(String[]::new));
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
