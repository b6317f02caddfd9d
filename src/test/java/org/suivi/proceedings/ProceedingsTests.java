package org.suivi.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.panels.ConceptNote;
import org.suivi.panels.Delegations;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.Gender;
import org.suivi.panels.InscribeCommand;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Panellist;
import org.suivi.panels.Panels;
import org.suivi.panels.Policy;
import org.suivi.panels.PrepareCommand;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.WorkingDays;
import org.suivi.statements.Statements;

/** What remains of a panel, from its journal to what is posted. */
@OnDatabase
class ProceedingsTests {

    @Autowired
    Panels panels;

    @Autowired
    PanelPreparing preparing;

    @Autowired
    PanelSeats seats;

    @Autowired
    Delegations delegations;

    @Autowired
    Papers papers;

    @Autowired
    PaperSteps steps;

    @Autowired
    Statements statements;

    @Autowired
    Recordings recordings;

    @Autowired
    NoteLinks notes;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private static final List<String> FORTY = List.of(
            "AI",
            "ALB",
            "AUS",
            "BEL",
            "BHR",
            "BOL",
            "BRA",
            "BWA",
            "CAN",
            "CHE",
            "CHN",
            "CIV",
            "ECU",
            "EGY",
            "EU",
            "GEO",
            "GHA",
            "IRN",
            "ISHR",
            "JAM",
            "KEN",
            "KNCHR",
            "MEX",
            "NHRC-IND",
            "NLD",
            "NOR",
            "OIF",
            "PAK",
            "PHL",
            "PLAN",
            "PRY",
            "RWA",
            "THA",
            "TUN",
            "TUR",
            "UNDP",
            "UNICEF",
            "UPRINFO",
            "URY",
            "VEN");

    private static final Map<String, List<String>> GROUPS = Map.of(
            "BHR", List.of("Group of Arab States"),
            "NLD", List.of("Belgium", "Luxembourg"),
            "NOR", List.of("Denmark", "Finland", "Iceland", "Sweden"),
            "PAK", List.of("OIC"),
            "RWA", List.of("African Group"));

    @Test
    @DisplayName("13: the speakers' paragraph of forty requests")
    void no13TheParagraphOfFortyRequestsIsTheOneWrittenByHand() throws IOException {
        var meeting = new MeetingOnClock(panels, preparing);
        meeting.ask(FORTY, GROUPS);
        meeting.give(new InscribeCommand.Withdraw(meeting.entry("CAN").id(), ""));
        meeting.begin(2);
        for (int i = 0; i < 18; i++) {
            meeting.speakAtOnce();
            if (i == 6) {
                int turn = meeting.now().state().turns().size();
                meeting.give(new FloorCommand.VoidTurn(turn, "The microphone was off"));
                meeting.speakAtOnce();
            }
        }
        meeting.give(new FloorCommand.Absent(null, null));
        meeting.end();
        meeting.begin(4);
        for (int i = 0; i < 19; i++) {
            meeting.speakAtOnce();
        }
        meeting.end();
        meeting.close();
        Actor me = secretary(Role.COUNCIL_SECRETARIAT);
        papers.begin(me, meeting.seat, PaperTemplate.SUMMARY);
        Papers.Written written = papers.get(me, meeting.seat, PaperTemplate.SUMMARY);
        List<Sentence> discussion = written.in(Section.DISCUSSION, null);
        String expected =
                new ClassPathResource("proceedings/forty-speakers.txt").getContentAsString(StandardCharsets.UTF_8);
        assertThat(in(Language.EN, discussion)).isEqualTo(expected.strip());
        assertThat(discussion).extracting(sentence -> sentence.sources().size()).containsExactly(18, 19);
        assertThat(in(Language.FR, discussion))
                .contains(
                        "a) Représentants des États membres du Conseil des droits de l’homme : Albanie, Bahreïn* (au nom du Groupe des États arabes)",
                        "(au nom de : Belgique et Luxembourg)",
                        "* Observateur auprès du Conseil");
        assertThat(in(Language.AR, discussion))
                .contains("(أ) ممثلو الدول الأعضاء", "باسم مجموعة الدول العربية", "تركيا", "؛\n(ب) ");
        assertThat(in(Language.ZH, discussion)).contains("巴林*（代表阿拉伯国家组）", "肯尼亚、", "。");
        assertThat(in(Language.RU, discussion)).contains("от имени Группы африканских государств", "Кения");
        assertThat(in(Language.ES, discussion)).contains("en nombre del Grupo de los Estados Árabes", "Türkiye");
        assertThat(in(Language.EN, written.in(Section.ANNEX, null)))
                .contains("not reached for lack of time: Venezuela (Bolivarian Republic of).")
                .contains("absent when called: Jamaica.")
                .doesNotContain("Canada");
    }

    private static String in(Language language, List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.texts().plain(language))
                .collect(Collectors.joining("\n\n"));
    }

    /** Opened by one, four panellists of five, six speakers of whom the last is not reached. */
    private MeetingOnClock aSmallPanel() {
        var meeting = new MeetingOnClock(panels, preparing);
        meeting.ask(List.of("BRA", "FRA", "KEN", "THA", "UPRINFO", "ZAF"), Map.of("FRA", List.of("European Union")));
        meeting.opening(Set.of(6));
        meeting.begin(2);
        meeting.speak(90);
        meeting.speak(100);
        meeting.speak(110);
        meeting.end();
        meeting.begin(3);
        meeting.speak(60);
        meeting.end();
        meeting.begin(4);
        meeting.speak(120);
        meeting.give(new FloorCommand.PointOfOrder("CHE"));
        meeting.pass(10_000);
        meeting.give(new FloorCommand.Stop(false));
        meeting.speak(60);
        meeting.end();
        meeting.close();
        return meeting;
    }

    private Actor secretary(Role account) {
        long id = jdbc.sql("select id from account where email = :email")
                .param("email", Cast.address(account))
                .query(Long.class)
                .single();
        return new Actor(id, account.code(), "council-secretariat", null, null, Set.of(Permission.RUN_PANELS));
    }

    private Papers.Seen seen(MeetingOnClock meeting, PaperTemplate template) {
        Paper paper = papers.find(secretary(Role.COUNCIL_SECRETARIAT), meeting.id(), template)
                .orElseThrow();
        return new Papers.Seen(meeting.id(), template, paper.version());
    }

    private void keepAll(Actor me, MeetingOnClock meeting, PaperTemplate template) {
        for (Section section : Section.values()) {
            papers.keepAll(me, seen(meeting, template), section);
        }
    }

    @Test
    void aPaperIsReadByTwoPersonsCorrectedByDelegationsAndPosted() {
        MeetingOnClock meeting = aSmallPanel();
        String here = "/panels/" + meeting.id() + "/papers/summary";
        delegations.speakFor(Actor.suivi(null), secretary(Role.DELEGATION).account(), "KEN");
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        var mission = cast.as(Role.DELEGATION);
        assertThat(post("/panels/" + meeting.id() + "/papers", me, "template", "summary"))
                .hasRedirectedUrl(here + "/edit");
        assertThat(get(here, cast.asNobody())).hasStatus(404);
        assertThat(get(here, mission)).hasStatus(404);
        assertThat(get(here + "/edit", me))
                .bodyText()
                .contains(
                        "France (on behalf of the European Union)",
                        "Did not take part: Mr. Miloon Kothari",
                        "Point of order: Switzerland.",
                        "To highlight the main constituting elements",
                        "To be decided",
                        "Source (3)");
        Actor first = secretary(Role.COUNCIL_SECRETARIAT);
        assertThat(post(here + "/steps", me, "step", "review", "version", version(meeting)))
                .hasStatus(422)
                .bodyText()
                .contains("still to be decided on");
        keepAll(first, meeting, PaperTemplate.SUMMARY);
        assertThat(post(here + "/steps", me, "step", "review", "version", version(meeting)))
                .hasStatus3xxRedirection();
        assertThat(post(here + "/steps", me, "step", "review", "version", version(meeting)))
                .hasStatus(422)
                .bodyText()
                .contains("a second person is needed");
        Actor second = secretary(Role.CLEARING_HOUSE_DESK);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate holiday = WorkingDays.after(today, 2, Set.of());
        assertThat(post("/panels/holidays", me, "day", "1066-10-14", "name", "Hastings"))
                .hasStatus(422);
        assertThat(post("/panels/holidays", me, "day", holiday.toString(), "name", "Day of rest"))
                .hasRedirectedUrl("/panels/holidays");
        assertThat(get("/panels/holidays", me)).bodyText().contains("Day of rest");
        steps.review(second, seen(meeting, PaperTemplate.SUMMARY));
        assertThat(jdbc.sql("select correct_until from panel_paper where panel_id = :panel")
                        .param("panel", meeting.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(WorkingDays.after(today, 5, Set.of(holiday)))
                .isAfter(WorkingDays.after(today, 5, Set.of()));
        assertThat(post("/panels/holidays/" + holiday + "/end", me)).hasStatus3xxRedirection();
        assertThat(get("/panels/holidays", me)).bodyText().doesNotContain("Day of rest");
        assertThat(get(here, cast.asNobody())).hasStatus(404);
        assertThat(get(here, mission)).bodyText().contains("Ask for a correction", "Corrections until");
        assertThat(get("/panels/extranet", mission)).bodyText().contains(here + "\"", "Reviewed");

        long sentence = papers.get(first, meeting.seat, PaperTemplate.SUMMARY).in(Section.DISCUSSION, null).stream()
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(post(
                        here + "/corrections",
                        mission,
                        "sentence",
                        String.valueOf(sentence),
                        "text",
                        "Kenya spoke twice."))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> steps.clear(second, seen(meeting, PaperTemplate.SUMMARY)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too-early");
        jdbc.sql("update panel_paper set correct_until = current_date - 1 where panel_id = :panel")
                .param("panel", meeting.id())
                .update();
        assertThatThrownBy(() -> steps.clear(second, seen(meeting, PaperTemplate.SUMMARY)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("unanswered");
        long correction = jdbc.sql("select max(id) from panel_paper_correction")
                .query(Long.class)
                .single();
        assertThat(post(here + "/corrections/" + correction, me, "accepts", "yes"))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> steps.clear(first, seen(meeting, PaperTemplate.SUMMARY)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("own");
        steps.clear(second, seen(meeting, PaperTemplate.SUMMARY));
        steps.post(second, seen(meeting, PaperTemplate.SUMMARY), Audience.EXTRANET);
        assertThat(get(here, mission)).bodyText().contains("Kenya spoke twice.").doesNotContain("Ask for a correction");
        assertThat(get(here + "?lang=fr", mission)).bodyText().contains("Modifié depuis dans une autre langue");
        assertThat(get(here, cast.asNobody())).hasStatus(404);
        String token = seats.make(Actor.suivi(null), meeting.id(), SeatRole.DELEGATE, "Thailand", "THA");
        assertThat(get("/panels/at/" + token + "/papers", cast.asNobody()))
                .bodyText()
                .contains("Informal summary");
        assertThat(get("/panels/at/" + token + "/papers/summary", cast.asNobody()))
                .bodyText()
                .contains("Kenya spoke twice.");
        steps.takeBack(first, seen(meeting, PaperTemplate.SUMMARY));
        assertThat(get(here, mission)).hasStatus(404);
    }

    @Test
    void whatPeopleWroteStaysWhenThePaperIsBroughtUpToDate() {
        MeetingOnClock meeting = aSmallPanel();
        Actor me = secretary(Role.COUNCIL_SECRETARIAT);
        papers.begin(me, meeting.seat, PaperTemplate.REPORT);
        keepAll(me, meeting, PaperTemplate.REPORT);
        Papers.Written before = papers.get(me, meeting.seat, PaperTemplate.REPORT);
        assertThat(in(Language.EN, before.in(Section.INTRODUCTION, null))).contains("resolution 30/25 by which");
        Sentence chair = before.in(Section.INTRODUCTION, null).stream()
                .filter(one -> one.origin().equals("chair"))
                .findFirst()
                .orElseThrow();
        var asSeen = new Papers.Seen(meeting.id(), PaperTemplate.REPORT, chair.version());
        papers.edit(me, asSeen, chair.id(), Language.EN, "The President of the Council chaired it.");
        assertThatThrownBy(() -> papers.edit(me, asSeen, chair.id(), Language.EN, "Too late."))
                .isInstanceOf(Stale.class);
        assertThat(post(
                        "/panels/" + meeting.id() + "/papers/report/sentences/" + chair.id(),
                        cast.as(Role.COUNCIL_SECRETARIAT),
                        "version",
                        String.valueOf(chair.version()),
                        "text",
                        "My own words"))
                .hasStatus(409)
                .bodyText()
                .contains("My own words", "The President of the Council chaired it.");
        var point = new Papers.Added(
                Section.POINTS,
                2,
                Source.of(Source.Kind.ENTRY, meeting.entry("KEN").id()),
                Language.EN,
                "Kenya described its committee.");
        papers.add(me, meeting.seat, seen(meeting, PaperTemplate.REPORT), point);
        papers.update(me, meeting.seat, seen(meeting, PaperTemplate.REPORT), false, 3);
        Papers.Written after = papers.get(me, meeting.seat, PaperTemplate.REPORT);
        assertThat(in(Language.EN, after.in(Section.DISCUSSION, null)))
                .contains("Representative of an observer State: 1", "A point of order was raised.")
                .doesNotContain("Brazil", "Kenya");
        assertThat(in(Language.EN, after.in(Section.ANNEX, null))).doesNotContain("South Africa");
        assertThat(in(Language.EN, after.in(Section.INTRODUCTION, null)))
                .contains("The President of the Council chaired it.");
        assertThat(after.in(Section.POINTS, 2))
                .singleElement()
                .satisfies(one -> assertThat(one.choice()).isEqualTo(Sentence.Choice.PROPOSED));
        assertThat(after.in(Section.INTRODUCTION, null))
                .filteredOn(one -> one.origin().equals("chair"))
                .singleElement()
                .satisfies(one -> assertThat(one.behind()).contains(Language.AR).doesNotContain(Language.EN));
    }

    @Test
    void whatWasPostedAndNotDeliveredIsSummarisedOnlyWhereTheRulesSaySoAndByItself() throws IOException {
        MeetingOnClock meeting = aSmallPanel();
        Actor me = secretary(Role.COUNCIL_SECRETARIAT);
        var zaf = new Seat(meeting.id(), SeatRole.DELEGATE, 0, "South Africa", "ZAF");
        String text = "South Africa follows up with a national plan.";
        int entry = meeting.entry("ZAF").id();
        statements.give(
                zaf, new Statements.Upload(entry, Language.EN, "zaf.txt", text.getBytes(StandardCharsets.UTF_8), true));
        statements.post(zaf, entry);
        papers.begin(me, meeting.seat, PaperTemplate.SUMMARY);
        Papers.Written usual = papers.get(me, meeting.seat, PaperTemplate.SUMMARY);
        assertThat(in(Language.EN, usual.in(Section.ANNEX, null)))
                .contains("not reached for lack of time: South Africa.");
        assertThat(usual.sentences())
                .noneMatch(one -> one.texts().plain(Language.EN).contains("national plan"));

        assertThat(post(
                        "/panels/" + meeting.id() + "/commands",
                        cast.as(Role.COUNCIL_SECRETARIAT),
                        "type",
                        "set-policy",
                        "undelivered",
                        "summarised"))
                .as("a form that is not whole changes nothing")
                .hasStatus(422);
        meeting.give(new PrepareCommand.SetPolicy(summarised(meeting.panel().policy())));
        assertThat(get("/panels/" + meeting.id() + "/prepare", cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains("<option value=\"summarised\" selected>");
        papers.update(me, meeting.seat, seen(meeting, PaperTemplate.SUMMARY), true, 5);
        Papers.Written wanted = papers.get(me, meeting.seat, PaperTemplate.SUMMARY);
        assertThat(wanted.in(Section.POINTS, 1)).isEqualTo(usual.in(Section.POINTS, 1));
        assertThat(in(Language.EN, wanted.in(Section.UNDELIVERED, null)))
                .contains("which were not delivered: South Africa.", text);
        assertThat(wanted.in(Section.UNDELIVERED, null).get(1).sources())
                .extracting(Source::kind)
                .containsExactly(Source.Kind.ENTRY, Source.Kind.UNDELIVERED);
        String here = "/panels/" + meeting.id() + "/papers/summary";
        var secretariat = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(get(here, secretariat))
                .bodyText()
                .contains(
                        "VI. Statements that were not delivered",
                        "<span class=\"chip late\">Not delivered</span>",
                        "paragraph 1, not delivered",
                        "href=\"/panels/" + meeting.id() + "/statements/");
        try (var document = new XWPFDocument(new ByteArrayInputStream(get(here + "/paper.docx?in=en", secretariat)
                        .getResponse()
                        .getContentAsByteArray()));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("VI. Statements that were not delivered", text + " [Not delivered]");
        }
        papers.update(me, meeting.seat, seen(meeting, PaperTemplate.SUMMARY), false, 5);
        assertThat(papers.get(me, meeting.seat, PaperTemplate.SUMMARY).in(Section.UNDELIVERED, null))
                .as("who is not named is not quoted")
                .isEmpty();
        assertThatThrownBy(() -> meeting.give(new PrepareCommand.SetPolicy(Policy.DEFAULT)))
                .as("all other rules stay as they were")
                .isInstanceOf(Refused.class);
    }

    private static Policy summarised(Policy usual) {
        return new Policy(
                usual.order(),
                usual.timing(),
                usual.replies(),
                usual.screens(),
                usual.requests(),
                usual.ladder(),
                Policy.Undelivered.SUMMARISED);
    }

    @Test
    void thePaperIsAFileInEachLanguageWithItsSources() throws IOException {
        MeetingOnClock meeting = aSmallPanel();
        Actor me = secretary(Role.COUNCIL_SECRETARIAT);
        papers.begin(me, meeting.seat, PaperTemplate.REPORT);
        for (Language language : Language.values()) {
            byte[] paper = get(
                            "/panels/" + meeting.id() + "/papers/report/paper.docx?in=" + language.code(),
                            cast.as(Role.COUNCIL_SECRETARIAT))
                    .getResponse()
                    .getContentAsByteArray();
            try (var document = new XWPFDocument(new ByteArrayInputStream(paper));
                    var text = new XWPFWordExtractor(document)) {
                assertThat(text.getText())
                        .contains(delegations.withCode("KEN").names().plain(language), "1. ", "1:50");
                assertThat(document.getDocument().getBody().getSectPr().isSetBidi())
                        .isEqualTo(language == Language.AR);
            }
            try (PDDocument printed = Loader.loadPDF(get(
                            "/panels/" + meeting.id() + "/papers/report/paper.pdf?in=" + language.code(),
                            cast.as(Role.COUNCIL_SECRETARIAT))
                    .getResponse()
                    .getContentAsByteArray())) {
                assertThat(printed.getDocumentCatalog().getLanguage()).startsWith(language.code());
                assertThat(new PDFTextStripper().getText(printed)).contains("1:50");
            }
            assertThat(get(
                            "/panels/" + meeting.id() + "/papers/report/paper.html?in=" + language.code(),
                            cast.as(Role.COUNCIL_SECRETARIAT)))
                    .hasHeader("Content-Type", "text/html;charset=UTF-8")
                    .bodyText()
                    .contains(
                            "<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">",
                            delegations.withCode("KEN").names().plain(language),
                            "<th scope=\"col\"",
                            "1:50");
        }
    }

    @Test
    void theRecordingIsCalibratedByOneClickAndItsChaptersFollow() {
        MeetingOnClock meeting = aSmallPanel();
        String here = "/panels/" + meeting.id();
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(get(here + "/afterwards", cast.asNobody()))
                .bodyText()
                .contains(
                        "The recording is not yet available.", "Kenya", "Not reached", "South Africa", "African States")
                .doesNotContain("/recording\"", "chapters.vtt");
        assertThat(post(here + "/recording", me, "url", "javascript:alert(1)", "version", "0"))
                .hasStatus(422);
        assertThat(post(
                        here + "/recording",
                        me,
                        "url",
                        "https://webtv.un.org/en/asset/k1x",
                        "length",
                        "3:00:00",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(post(here + "/recording", me, "url", "https://example.org/other", "version", "0"))
                .hasStatus(409);
        int first = meeting.now().state().turns().get(0).id();
        assertThat(post(
                        here + "/recording/zero",
                        me,
                        "turn",
                        String.valueOf(first),
                        "position",
                        "0:01:03",
                        "version",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(get(here + "/recording", me))
                .bodyText()
                .contains("chapters lie in the recording", "does not look whether the address still answers");
        assertThat(get(here + "/chapters.vtt", cast.asNobody()))
                .bodyText()
                .startsWith("WEBVTT\n\n1\n00:01:00.")
                .contains("Ms. Kate Gilmore", "Kenya");
        assertThat(get(here + "/chapters.json?lang=ru", cast.asNobody()))
                .bodyText()
                .contains("Кения", "https://webtv.un.org/en/asset/k1x?t=60");
        assertThat(get(here + "/chapters.csv", cast.asNobody())).bodyText().contains("00:01:00");
        assertThat(get(here + "/afterwards?lang=ar", cast.asNobody()))
                .bodyText()
                .contains("https://webtv.un.org/en/asset/k1x?t=60", "كينيا");
        papers.begin(secretary(Role.COUNCIL_SECRETARIAT), meeting.seat, PaperTemplate.SUMMARY);
        assertThat(get(here + "/papers/summary", me))
                .as("a sentence tells the chapter that it is from")
                .bodyText()
                .containsPattern("Ms. Kate Gilmore, \\d\\d:\\d\\d, .*, recording 00:01:00");
        assertThat(post(
                        here + "/recording",
                        me,
                        "url",
                        "https://webtv.un.org/en/asset/k1x",
                        "length",
                        "0:02:00",
                        "version",
                        "2"))
                .hasStatus3xxRedirection();
        assertThat(get(here + "/recording", me)).bodyText().contains("outside of the recording");
        assertThat(post(here + "/recording/zero", me, "version", "3")).hasStatus3xxRedirection();
        assertThat(recordings.of(meeting.seat).chapters().outside())
                .isEqualTo(recordings.of(meeting.seat).chapters().all().size());
    }

    @Test
    void whoSaysTheirGenderIsCountedAndAllOthersAreUnknown() {
        MeetingOnClock meeting = aSmallPanel();
        String after = "/panels/" + meeting.id() + "/afterwards";
        assertThat(get(after, cast.asNobody())).bodyText().doesNotContain("by gender");
        meeting.give(new PrepareCommand.NamePanellists(meeting.now().state().panellists().stream()
                .map(one -> new Panellist(
                        one.id(),
                        one.part(),
                        one.name(),
                        one.function(),
                        one.status(),
                        one.id() == 1 ? Gender.WOMAN : null))
                .toList()));
        assertThat(get(after, cast.asNobody()))
                .bodyText()
                .contains("Panellists, by gender", "Woman", "Not said")
                .doesNotContain("Gender, as the person says");
    }

    @Test
    void addressesInAConceptNoteAreAskedOnceADayAndTheSecretariatSeesTheirAnswers() {
        MeetingOnClock meeting = aSmallPanel();
        var noted = preparing.note(meeting.id());
        String url = "https://example.org/resolution-30-25";
        preparing.write(
                meeting.seat,
                new ConceptNote(
                        noted.note().mandate(),
                        noted.note().objectives(),
                        noted.note().format(),
                        noted.note().outcome(),
                        LocalizedText.of(Language.EN, "See " + url + ", and (https://example.org/a?b=c).")),
                noted.version());
        var asked = new Recordings.Asked(meeting.id(), url);
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(notes.notAskedSince(now)).contains(asked);
        assertThat(get("/panels/" + meeting.id() + "/recording", cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains(url, "not checked yet");
        notes.answered(asked, new LinkCheck.Answer(true, "200"), now);
        assertThat(notes.of(meeting.id()))
                .filteredOn(link -> link.url().startsWith("https://example.org/"))
                .extracting(link -> link.url() + " " + link.isAlive())
                .containsExactly(url + " true", "https://example.org/a?b=c false");
        notes.answered(asked, new LinkCheck.Answer(false, "404"), now.plusSeconds(90_000));
        assertThat(notes.of(meeting.id()))
                .filteredOn(link -> link.url().equals(url))
                .singleElement()
                .satisfies(link -> assertThat(link.isAlive()).isFalse())
                .satisfies(link -> assertThat(link.aliveAt()).isEqualTo(now));
        assertThat(notes.notAskedSince(now)).doesNotContain(asked);
    }

    private String version(MeetingOnClock meeting) {
        return String.valueOf(seen(meeting, PaperTemplate.SUMMARY).version());
    }

    private MvcTestResult get(String address, RequestPostProcessor who) {
        return pages.get().uri(address).with(who).exchange();
    }

    private MvcTestResult post(String address, RequestPostProcessor who, String... fields) {
        var request = pages.post().uri(address).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
