package org.suivi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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
import org.suivi.coordination.Assign;
import org.suivi.coordination.Assignments;
import org.suivi.coordination.Matter;
import org.suivi.coordination.Part;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Meetings from their red flags to the minutes. */
@OnDatabase
class MeetingTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Assignments assignments;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long ministry;
    private long meeting;
    private String here = "";

    @BeforeEach
    void aMeetingAndSomethingLate() {
        clear();
        ministry = Objects.requireNonNull(cast.actor(Role.FOCAL_POINT).organisation());
        long late = recommendations.aRecommendation(cast.systemId()).id();
        in(() -> assignments.assign(
                cast.actor(Role.SECRETARIAT),
                new Assign(
                        Matter.Kind.RECOMMENDATION,
                        List.of(late),
                        ministry,
                        Part.LEAD,
                        null,
                        LocalDate.of(2020, 1, 1))));
        meeting = in(() -> meetings.plan(
                cast.actor(Role.SECRETARIAT),
                new Meeting.Draft(
                        LocalizedText.of(Language.EN, "Third meeting of 2026").with(Language.AR, "الاجتماع الثالث"),
                        LocalDate.of(2026, 12, 1),
                        "Room 3",
                        "Everybody")));
        here = "/qta/meetings/" + meeting;
    }

    @AfterEach
    void clear() {
        recommendations.clear(cast.systemId());
        in(() -> jdbc.sql("delete from meeting where system_id = :system")
                .param("system", cast.systemId())
                .update());
    }

    private <T> T in(Supplier<T> work) {
        return SystemScope.in(
                cast.systemId(), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private long taken() {
        assertThat(post(here + "/items", Role.SECRETARIAT, "flag", "late-" + ministry))
                .hasStatus3xxRedirection();
        return in(() -> agendas.of(cast.actor(Role.SECRETARIAT), meeting))
                .get(0)
                .id();
    }

    @Test
    void redFlagsComeOnTheAgendaWhenTheyAreTaken() {
        assertThat(get(here, Role.SECRETARIAT))
                .bodyText()
                .contains("Ministry: news on 1 recommendation is late", "Nothing is on the agenda yet");
        long item = taken();
        assertThat(get(here, Role.SECRETARIAT))
                .bodyText()
                .contains("id=\"item-" + item)
                .doesNotContain("id=\"late-" + ministry);
        assertThat(post(here + "/items", Role.SECRETARIAT, "title", "Date of the next meeting"))
                .hasStatus3xxRedirection();
        assertThat(get(here + "?lang=ar", Role.READER))
                .bodyText()
                .contains("Date of the next meeting", "معلومات متأخرة عن توصية واحدة")
                .doesNotContain("name=\"flag\"");
        assertThat(post(here + "/items/" + item + "/removal", Role.SECRETARIAT)).hasStatus3xxRedirection();
        assertThat(in(() -> agendas.of(cast.actor(Role.SECRETARIAT), meeting))).hasSize(1);
        assertThat(get(here, Role.PARLIAMENT)).hasStatus(403);
    }

    @Test
    void twoWhoWriteTheMinutesSeeBothVersions() {
        String item = here + "/items/" + taken();
        assertThat(post(item, Role.SECRETARIAT, "version", "0", "decision", "A plan is made by May."))
                .hasStatus3xxRedirection();
        assertThat(post(item, Role.SECRETARIAT, "version", "0", "decision", "Nothing is decided."))
                .hasStatus(409)
                .bodyText()
                .contains("A plan is made by May.", "Nothing is decided.", "name=\"version\" value=\"1\"");
        assertThat(post(item + "/removal", Role.SECRETARIAT)).hasStatus(422);
        assertThat(post(here, Role.SECRETARIAT, "version", "0", "title", "Renamed", "heldOn", "2026-12-02"))
                .hasStatus3xxRedirection();
        assertThat(post(here, Role.SECRETARIAT, "version", "0", "title", "Otherwise", "heldOn", "2026-12-03"))
                .hasStatus(409)
                .bodyText()
                .contains("Renamed", "Otherwise");
    }

    @Test
    void anActionPointStandsInMyWorkUntilItIsDone() {
        String item = here + "/items/" + taken();
        assertThat(post(item + "/points", Role.SECRETARIAT, "task", "Send a plan", "due", "2026-12-20"))
                .hasStatus(422);
        assertThat(post(
                        item + "/points",
                        Role.SECRETARIAT,
                        "task",
                        "Send a plan",
                        "organisation",
                        String.valueOf(ministry),
                        "due",
                        "2026-12-20"))
                .hasStatus3xxRedirection();
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().contains("Action point due", "Send a plan");
        long point = in(() -> agendas.of(cast.actor(Role.SECRETARIAT), meeting))
                .get(0)
                .points()
                .get(0)
                .id();
        assertThat(get(here, Role.READER)).bodyText().contains("Send a plan").doesNotContain("/points/" + point);
        assertThat(post(here + "/points/" + point + "/done", Role.READER)).hasStatus(403);
        assertThat(post(here + "/points/" + point + "/done", Role.FOCAL_POINT, "note", "Sent by letter"))
                .hasStatus3xxRedirection();
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().doesNotContain("Send a plan");
        assertThat(get(here, Role.SECRETARIAT)).bodyText().contains("done on", "Sent by letter", "Open it again");
    }

    @Test
    void theMinutesAreInTheLanguageThatIsChosen() throws IOException {
        String item = here + "/items/" + taken();
        post(item, Role.SECRETARIAT, "version", "0", "discussion", "It was said.", "decision", "A plan is made.");
        post(
                item + "/points",
                Role.SECRETARIAT,
                "task",
                "Send a plan",
                "organisation",
                String.valueOf(ministry),
                "due",
                "2026-12-20");
        try (var paper = minutes("en");
                var text = new XWPFWordExtractor(paper)) {
            assertThat(text.getText())
                    .contains(
                            "Third meeting of 2026",
                            "1. Ministry: news on 1 recommendation is late",
                            "Decision: A plan is made.",
                            "Send a plan",
                            "December 20, 2026");
            assertThat(paper.getDocument().getBody().getSectPr().isSetBidi()).isFalse();
        }
        try (var paper = minutes("ar");
                var text = new XWPFWordExtractor(paper)) {
            assertThat(text.getText()).contains("الاجتماع الثالث", "المحضر", "القرار: A plan is made.");
            assertThat(paper.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
            assertThat(paper.getTables().get(0).getCTTbl().getTblPr().isSetBidiVisual())
                    .isTrue();
        }
    }

    @Test
    void programsReadWhatWasDecidedAndGivenToWhom() {
        String item = here + "/items/" + taken();
        post(item, Role.SECRETARIAT, "version", "0", "discussion", "It was said.", "decision", "A plan is made.");
        post(
                item + "/points",
                Role.SECRETARIAT,
                "task",
                "Send a plan",
                "organisation",
                String.valueOf(ministry),
                "due",
                "2026-12-20");
        String all = "/api/v1/systems/qta/meetings";
        assertThat(get(all, Role.READER)).bodyText().contains("Third meeting of 2026", "\"actionPoints\":1,\"open\":1");
        assertThat(get(all + "/" + meeting, Role.READER))
                .bodyText()
                .contains(
                        "\"flag\":{\"kind\":\"late\"",
                        "\"decision\":{\"en\":\"A plan is made.\"}",
                        "\"task\":{\"en\":\"Send a plan\"},\"due\":\"2026-12-20\"")
                .doesNotContain("doneOn");
        assertThat(pages.get().uri(all).with(cast.asStranger())).hasStatus(404);
    }

    private XWPFDocument minutes(String language) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(get(here + "/minutes.docx?in=" + language, Role.READER)
                .getResponse()
                .getContentAsByteArray()));
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
