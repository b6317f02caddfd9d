package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** The pages of a panel, from the note to the journal, for everybody who has a part in it. */
@OnDatabase
class PanelPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Panels panels;

    @Autowired
    PanelPreparing preparing;

    @Autowired
    Delegations delegations;

    @Autowired
    JdbcClient jdbc;

    private String here = "";
    private Seat secretariat = PanelSeats.onlooker(0);

    @BeforeEach
    void aPanelOf2012() {
        long id = preparing.beginWithNote(Actor.suivi(null), "2012");
        here = "/panels/" + id;
        secretariat = new Seat(id, SeatRole.SECRETARIAT, 0, "Secretariat", null);
        long account = jdbc.sql("select id from account where email = :email")
                .param("email", Cast.address(Role.DELEGATION))
                .query(Long.class)
                .single();
        delegations.speakFor(Actor.suivi(null), account, "KEN");
    }

    private void give(PanelCommand command) {
        panels.give(secretariat, Given.now(command));
    }

    private void announceAndOpenTheList() {
        give(new PrepareCommand.SetClock(0));
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        give(new ListCommand.OpenList(1, 0L));
    }

    @Test
    void aDraftIsTheSecretariatsAndAnAnnouncedPanelEverybodys() {
        assertThat(get(here, cast.asNobody())).hasStatus(404);
        assertThat(get("/panels", cast.asNobody())).bodyText().doesNotContain(here + "\"");
        for (String page : List.of("", "/mine", "/statements", "/draw/1")) {
            assertThat(get(here + page, cast.as(Role.DELEGATION))).as(page).hasStatus(404);
        }
        assertThat(get(here, cast.as(Role.COUNCIL_SECRETARIAT))).hasStatusOk();
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        assertThat(get("/panels", cast.asNobody())).bodyText().contains(here + "\"");
        assertThat(get(here, cast.asNobody()))
                .bodyText()
                .contains(
                        "Sharing of best practices",
                        "First slot of speakers: States",
                        "60 min",
                        "follows from the rest",
                        "The parts take 180 of 180 minutes.",
                        "Room XX")
                .doesNotContain("/prepare");
        assertThat(get(here + "?lang=ar", cast.asNobody()))
                .bodyText()
                .contains("dir=\"rtl\"", "الشريحة الأولى من المتكلمين", "لا هامش");
    }

    @Test
    void theProgrammeGoesIntoCalendarsAndTheNoteIntoWordInEachLanguage() throws IOException {
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        assertThat(get(here + "/programme.ics", cast.asNobody()))
                .bodyText()
                .contains("DTSTART:20120321T110000Z", "DTEND:20120321T140000Z", "LOCATION:Room XX");
        assertThat(get(here + "/concept-note?lang=fr", cast.asNobody()))
                .bodyText()
                .contains("Seulement en English", "To promote the sharing of best practices");
        for (String language : new String[] {"ar", "zh", "en", "fr", "ru", "es"}) {
            byte[] paper = get(here + "/concept-note.docx?in=" + language, cast.asNobody())
                    .getResponse()
                    .getContentAsByteArray();
            try (var document = new XWPFDocument(new ByteArrayInputStream(paper));
                    var text = new XWPFWordExtractor(document)) {
                assertThat(text.getText()).contains("Permanent Representative of Thailand (TBC)", "12:00", "13:40");
                assertThat(document.getDocument().getBody().getSectPr().isSetBidi())
                        .isEqualTo(language.equals("ar"));
            }
        }
    }

    @Test
    void programmeNoteAndListAreSetForPrintInEachLanguage() throws IOException {
        announceAndOpenTheList();
        give(PanelOnPaper.inscription(1, "KEN", Category.OTHER));
        give(new ListCommand.DrawLots(1, "12", ""));
        for (String language : new String[] {"ar", "zh", "en", "fr", "ru", "es"}) {
            for (String paper : new String[] {"concept-note", "programme", "speakers"}) {
                MvcTestResult printed = get(here + "/" + paper + ".pdf?in=" + language, cast.asNobody());
                assertThat(printed.getResponse().getHeader("Content-Disposition"))
                        .contains("panel-%d-%s-%s.pdf".formatted(secretariat.panel(), paper, language));
                try (PDDocument document = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
                    assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language);
                    assertThat(document.getPage(0).getMediaBox().getHeight()).isGreaterThan(800);
                    String text = new PDFTextStripper().getText(document);
                    assertThat(text).contains("12:00");
                    if (language.equals("en") && paper.equals("speakers")) {
                        assertThat(text).contains("Kenya", "On the list");
                    }
                }
            }
        }
        assertThat(get(here + "/speakers.docx", cast.asNobody())).hasStatusOk();
        assertThat(get(here + "/chair.pdf", cast.asNobody())).hasStatus(404);
    }

    @Test
    void theSecretariatBeginsWithANoteAndChangesAllOfIt() {
        MvcTestResult begun = post("/panels", cast.as(Role.COUNCIL_SECRETARIAT), "note", "2016");
        String prepare = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
        assertThat(get(prepare, cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains("The parts take 180 of 180 minutes.", "No slack.", "Choi Kyonglim");
        String panel = prepare.replace("/prepare", "");
        assertThat(post(
                        panel + "/head",
                        cast.as(Role.COUNCIL_SECRETARIAT),
                        "title",
                        "Renamed",
                        "room",
                        "XX",
                        "starts",
                        "2027-03-01T10:00",
                        "ends",
                        "2027-03-01T09:00"))
                .hasStatus(422)
                .bodyText()
                .contains("A meeting ends after it begins");
        assertThat(post(
                        panel + "/parts",
                        cast.as(Role.COUNCIL_SECRETARIAT),
                        "kind",
                        "FLOOR",
                        "title",
                        "All of it",
                        "budget",
                        "200",
                        "turn",
                        "",
                        "list",
                        "1",
                        "admits-1",
                        "MEMBER_STATE",
                        "admits-1",
                        "NHRI_A"))
                .hasStatus3xxRedirection();
        assertThat(get(prepare, cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains(
                        "All of it",
                        "20 minutes too long.",
                        "Open to: Member State and National human rights institution (A)",
                        "name=\"admits-1\" value=\"NHRI_A\" checked");
        assertThat(post("/panels", cast.as(Role.SECRETARIAT), "note", "2016")).hasStatus(403);
    }

    @Test
    void twoWhoWriteTheNoteAreBothHeard() {
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(post(here + "/concept-note", me, "version", "0", "mandate", "The first mandate"))
                .hasStatus3xxRedirection();
        assertThat(post(here + "/concept-note", me, "version", "0", "mandate", "The second mandate"))
                .hasStatus(409)
                .bodyText()
                .contains("The first mandate", "The second mandate", "name=\"version\" value=\"1\"");
    }

    @Test
    void aDelegationAsksForTheFloorAndSeesItsPlace() {
        var me = cast.as(Role.DELEGATION);
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        give(new PrepareCommand.SetClock(0));
        assertThat(get(here + "/mine", me))
                .bodyText()
                .contains("Online requests ended: 21 March 2012, 10:00.", "the first 2 minutes are equal", "(Room XX)")
                .doesNotContain("value=\"inscribe\"");
        give(new ListCommand.OpenList(1, null));
        assertThat(get(here + "/mine", me)).bodyText().contains("Kenya", "value=\"inscribe\"");
        assertThat(post(here + "/mine/commands", me, "type", "inscribe", "list", "1", "delegation", "FRA"))
                .hasStatus(403);
        assertThat(post(here + "/mine/commands", me, "type", "inscribe", "list", "1", "delegation", "KEN"))
                .hasStatus3xxRedirection();
        assertThat(get(here + "/mine", me))
                .bodyText()
                .contains("equal to all others until the draw", "/mine/statement");
        give(new PrepareCommand.SetClock(180_000));
        give(new ListCommand.DrawLots(1, "12", ""));
        assertThat(post(
                        here + "/commands",
                        cast.as(Role.COUNCIL_SECRETARIAT),
                        "page",
                        "speakers",
                        "type",
                        "set-band",
                        "entry",
                        "1",
                        "band",
                        "DIGNITARY",
                        "rank",
                        "4"))
                .hasStatus3xxRedirection();
        assertThat(get(here + "/speakers", cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains("Dignitary: Minister", "value=\"limit-entry\"");
        String[] video = {"type", "send-video", "entry", "1", "video", "https://files.example/ken.mp4", "length", "2:30"
        };
        assertThat(post(here + "/mine/commands", me, video))
                .hasStatus(422)
                .bodyText()
                .contains("The recording takes 2:30; the limit is 2:00.");
        video[7] = "1:50";
        assertThat(post(here + "/mine/commands", me, video)).hasStatus3xxRedirection();
        give(ListCommand.SetLimits.forAll(1, 90_000));
        assertThat(get(here + "/mine", me)).bodyText().contains("The recording takes 1:50, and the limit is 1:30 now.");
        assertThat(get(here + "/speakers", cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains("href=\"https://files.example/ken.mp4\"", "The recording takes 1:50");
        String other = link(post(
                here + "/seats",
                cast.as(Role.COUNCIL_SECRETARIAT),
                "role",
                "DELEGATE",
                "name",
                "F",
                "delegation",
                "FRA"));
        assertThat(get(other, cast.asNobody()))
                .bodyText()
                .contains("Ask for the floor at the desk (Room XX).")
                .doesNotContain("value=\"inscribe\"");
        assertThat(post(other + "/commands", cast.asNobody(), "type", "inscribe", "list", "1", "delegation", "FRA"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Online requests ended at 10:00 (time of the meeting). Ask for the floor at the desk (Room XX).");
        assertThat(get(here + "/mine", me))
                .bodyText()
                .contains("lists.1.e1.place\">1</span> / <span data-live-text=\"counts.1\">1</span>", "You are next");
        assertThat(get("/live/" + WatchedPanels.topic(secretariat.panel()) + "/state?role=list-ar", cast.asNobody()))
                .bodyText()
                .contains("\"e1\":{\"name\":\"كينيا\"", "\"kind\":\"next\"");
        assertThat(post(here + "/mine/commands", me, "type", "call")).hasStatus(403);
        assertThat(post(here + "/mine/commands", me, "type", "inscribe", "list", "x"))
                .hasStatus(422);
        assertThat(get(here + "/draw/1", cast.asNobody()))
                .bodyText()
                .contains("KEN/own", "import hashlib, hmac", "number = ");
    }

    @Test
    void anOrganizationIsToldWhichSlotIsOpenToIt() {
        announceAndOpenTheList();
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(post(
                        here + "/commands",
                        me,
                        "page",
                        "speakers",
                        "type",
                        "inscribe",
                        "list",
                        "1",
                        "delegation",
                        "UPRINFO"))
                .hasStatus(422)
                .bodyText()
                .contains("Part 4 of the programme is");
        assertThat(post(
                        here + "/commands",
                        me,
                        "page",
                        "speakers",
                        "type",
                        "inscribe",
                        "list",
                        "1",
                        "delegation",
                        "KSC-UPR"))
                .hasStatus(422)
                .bodyText()
                .contains("consultative status");
    }

    private void letTheDiscussionBegin() {
        announceAndOpenTheList();
        give(PanelOnPaper.inscription(1, "KEN", Category.OTHER));
        give(PanelOnPaper.inscription(1, "FRA", Category.OTHER));
        give(new ListCommand.DrawLots(1, "12", ""));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        give(new SegmentCommand.StartSegment(1));
        give(new SegmentCommand.EndSegment());
        give(new SegmentCommand.StartSegment(2));
    }

    @Test
    void aPartWithDelegationsStillWaitingIsNotEndedByOnePressAlsoWhileItIsHeld() {
        letTheDiscussionBegin();
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(get(here + "/chair", me)).bodyText().contains("id=\"jump-end-segment-2\"");
        give(new SegmentCommand.HoldSegment());
        assertThat(get(here + "/chair", me)).bodyText().contains("id=\"jump-end-segment-2\"");
    }

    @Test
    void whoChangesAListSecondIsOfferedToDoTheSameOnTheListAsItIsNow() {
        announceAndOpenTheList();
        give(PanelOnPaper.inscription(1, "KEN", Category.OTHER));
        give(PanelOnPaper.inscription(1, "FRA", Category.OTHER));
        give(new ListCommand.DrawLots(1, "12", ""));
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        String seen = version(get(here + "/speakers", me));
        String[] first = {"type", "set-band", "entry", "1", "band", "GROUP", "page", "speakers", "seen", seen};
        String[] second = {"type", "set-band", "entry", "2", "band", "GROUP", "page", "speakers", "seen", seen};
        assertThat(post(here + "/commands", me, first)).hasStatus3xxRedirection();
        MvcTestResult late = post(here + "/commands", me, second);
        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("Do the same on what stands here now", "name=\"band\" value=\"GROUP\"");
        second[9] = version(late);
        assertThat(post(here + "/commands", me, second)).hasStatus3xxRedirection();
    }

    @Test
    void theChairRunsTheFloorAndWhoComesSecondSeesWhoWasFaster() {
        letTheDiscussionBegin();
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        String before = version(get(here + "/chair", me));
        assertThat(post(here + "/commands", me, "type", "call", "seen", before)).hasStatus3xxRedirection();
        assertThat(get(here + "/chair", me))
                .bodyText()
                .contains("End the turn", "data-key=\" \"", "2:00", "Ask to conclude", "You have 2 minutes.");
        assertThat(post(here + "/commands", me, "type", "call", "seen", before))
                .hasStatus(409)
                .bodyText()
                .contains("was faster", "floor given")
                .doesNotContain("Do the same on what stands here now");
        assertThat(get(here + "/speakers", me)).bodyText().contains("Kenya", "France", "Has the floor");
        assertThat(get(here + "/journal", me)).bodyText().contains("Every line follows", "floor given");
        assertThat(get(here, cast.asNobody())).bodyText().contains("Next speakers");
        assertThat(post(here + "/commands", me, "page", "chair", "type", "warn", "turn", "1"))
                .hasStatus3xxRedirection();
        assertThat(get(here + "/chair", me))
                .bodyText()
                .contains("Please conclude", "I kindly ask you to conclude.")
                .doesNotContain("Ask to conclude");
        assertThat(get(here + "/chair", cast.as(Role.DELEGATION))).hasStatus(403);
        assertThat(post(here + "/recording", me, "url", "https://webtv.un.org/en/asset/k1x", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(get(here, cast.asNobody()))
                .bodyText()
                .contains("https://webtv.un.org/en/asset/k1x", "Watch the webcast", "Turns and figures so far");
    }

    @Test
    void theChairIsToldWhenTheTimeOfAPartEnds() {
        announceAndOpenTheList();
        give(PanelOnPaper.inscription(1, "KEN", Category.OTHER));
        give(new ListCommand.DrawLots(1, "12", ""));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        give(new SegmentCommand.StartSegment(2));
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(get(here + "/chair", me)).bodyText().doesNotContain("Less than three minutes");
        Standing now = panels.standing(secretariat);
        long end =
                Objects.requireNonNull(now.panel().shiftMs()) + now.remainingMs(Objects.requireNonNull(now.segment()));
        give(new PrepareCommand.SetClock(end - 170_000));
        assertThat(get(here + "/chair", me))
                .bodyText()
                .contains("Less than three minutes", "1 more is expected to be reached.");
        give(new PrepareCommand.SetClock(end + 60_000));
        assertThat(get(here + "/chair", me)).bodyText().contains("The time of this part is over");
    }

    @Test
    void aLinkOpensTheScreenInTheRoomUntilItIsEnded() {
        announceAndOpenTheList();
        give(PanelOnPaper.inscription(1, "CIV", Category.OTHER));
        give(new ListCommand.DrawLots(1, "12", ""));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        give(new SegmentCommand.StartSegment(2));
        give(new FloorCommand.Call(null, ""));
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        String link = link(post(here + "/seats", me, "role", "DISPLAY", "name", "Wall"));
        assertThat(get(link, cast.asNobody()))
                .bodyText()
                .contains("display-room", "Côte d", "data-limit=\"120000\"", "role=screen&amp;token=")
                .doesNotContain("<form");
        assertThat(get(link + "?layout=podium&lang=ar", cast.asNobody()))
                .bodyText()
                .contains("display-podium", "كوت ديفوار", "class=\"display-clock\" dir=\"ltr\"");
        assertThat(post(link + "/commands", cast.asNobody(), "type", "stop")).hasStatus(403);
        assertThat(get(link + "?languages=ar,en&digits=arab&layout=overlay", cast.asNobody()))
                .bodyText()
                .contains(
                        "display-overlay",
                        "lang=\"ar\" dir=\"rtl\"",
                        "lang=\"en\" dir=\"ltr\"",
                        "data-digits=\"arab\"");
        assertThat(get(link + "/paper", cast.asNobody())).hasStatus(403);
        String chair = link(post(here + "/seats", me, "role", "CHAIR", "name", "Chair"));
        assertThat(get(chair + "/paper", cast.asNobody())).bodyText().contains("as of", "Côte d", "Has the floor");
        assertThat(get(here + "/paper", me)).bodyText().contains("data-paper-moment", "role=list-en");
        assertThat(get(chair, cast.asNobody())).bodyText().contains("End the turn");
        assertThat(post(chair + "/commands", cast.asNobody(), "type", "stop")).hasStatus3xxRedirection();
        jdbc.sql("update panel_seat set ended_at = now()").update();
        assertThat(get(link, cast.asNobody())).hasStatus(404);
    }

    @Test
    void whoWatchesIsToldWhoSpeaksInAllLanguagesAndSinceWhen() throws Exception {
        String state = "/live/" + WatchedPanels.topic(secretariat.panel()) + "/state";
        assertThat(get(state, cast.asNobody())).hasStatus(404);
        announceAndOpenTheList();
        give(PanelOnPaper.inscription(1, "CIV", Category.OTHER));
        give(PanelOnPaper.inscription(1, "KEN", Category.OTHER));
        give(new ListCommand.DrawLots(1, "12", ""));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        give(new SegmentCommand.StartSegment(2));
        give(new FloorCommand.Call(null, ""));
        assertThat(get(state, cast.asNobody()))
                .bodyText()
                .contains("كوت ديفوار", "\"limit\":120000", "\"since\":", "\"isFree\":false", "\"next\":[{");
        give(new FloorCommand.Pause());
        willSay(state, "\"isHeld\":true");
        assertThat(get(state + "?role=screen&token=wrong", cast.asNobody())).hasStatus(404);
    }

    /** Those who watch hear through the database, a moment after the command is answered. */
    private void willSay(String state, String wanted) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end
                && !get(state, cast.asNobody())
                        .getResponse()
                        .getContentAsString()
                        .contains(wanted)) {
            Thread.sleep(20);
        }
        assertThat(get(state, cast.asNobody())).bodyText().contains(wanted);
    }

    @Test
    void theRulesOfAPanelAreChosenByTheSecretariat() {
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        for (String nonsense : List.of("/", "2:00/", ":", "-1")) {
            assertThat(post(here + "/commands", me, rules(nonsense)))
                    .as(nonsense)
                    .hasStatus(422);
        }
        assertThat(post(here + "/commands", me, rules("5:00/3:00, 2:30"))).hasRedirectedUrl(here + "/prepare");
        Policy policy = panels.standing(secretariat).panel().policy();
        assertThat(policy.screens()).isEqualTo(new Policy.Screens(8, true));
        assertThat(policy.ladder().inWords()).isEqualTo("5:00/3:00, 2:30");
        assertThat(policy.replies()).isEqualTo(new Policy.Replies(2, 240_000, 90_000));
        assertThat(policy.requests()).isEqualTo(new Policy.Requests(null, 7_200_000L, Policy.Closing.WHEN_FULL, 4));
        assertThat(policy.order())
                .isEqualTo(new Policy.Order(
                        3,
                        90_000,
                        Policy.Repeats.FORBID,
                        Policy.Categories.STATES_FIRST,
                        3,
                        Policy.Method.TIME,
                        false));
        assertThat(policy.timing().carriesOver()).isFalse();
        assertThat(policy.timing().graceMs()).isEqualTo(20_000);
    }

    private static String[] rules(String ladder) {
        return new String[] {
            "page",
            "prepare",
            "type",
            "set-policy",
            "method",
            "TIME",
            "categories",
            "STATES_FIRST",
            "between",
            "3",
            "repeats",
            "FORBID",
            "first",
            "GROUP",
            "safe",
            "3",
            "window",
            "1:30",
            "online",
            "2:00:00",
            "closing",
            "WHEN_FULL",
            "reserve",
            "4",
            "closes",
            "20",
            "least",
            "1",
            "ladder",
            ladder,
            "point",
            "1",
            "grace",
            "0:20",
            "carries",
            "no",
            "replies",
            "2",
            "first-reply",
            "4",
            "second-reply",
            "1:30",
            "next",
            "8",
            "digits",
            "arab"
        };
    }

    private static String link(MvcTestResult made) {
        Matcher link = Pattern.compile("/panels/at/[\\w-]+").matcher(body(made));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String version(MvcTestResult page) {
        Matcher version = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(body(page));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
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
