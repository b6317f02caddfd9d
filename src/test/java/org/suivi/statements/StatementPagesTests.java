package org.suivi.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.panels.Band;
import org.suivi.panels.Category;
import org.suivi.panels.Delegations;
import org.suivi.panels.Entry;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.Given;
import org.suivi.panels.InscribeCommand;
import org.suivi.panels.ListCommand;
import org.suivi.panels.PanelCommand;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panels;
import org.suivi.panels.Policy;
import org.suivi.panels.PrepareCommand;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.panels.SegmentCommand;
import org.suivi.panels.SpokenWords;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** Statements, booths and questions beside a panel, for everybody who has a part in them. */
@OnDatabase
@RecordApplicationEvents
class StatementPagesTests {

    private static final String HELLO =
            "Mr. President, my delegation thanks the panellists for the work on the mechanisms that follow "
                    + "up on recommendations in the States.";

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

    @Autowired
    ApplicationEvents events;

    @Autowired
    LimitMail mail;

    @Autowired
    SpokenWords spoken;

    private String here = "";
    private Seat secretariat = new Seat(0, SeatRole.SECRETARIAT, 0, "Secretariat", null);

    /** Kenya waits in the first slot of 2012, behind others; nobody has the floor. */
    @BeforeEach
    void kenyaWaits() {
        long id = preparing.beginWithNote(Actor.suivi(null), "2012");
        here = "/panels/" + id;
        secretariat = new Seat(id, SeatRole.SECRETARIAT, 0, "Secretariat", null);
        long account = jdbc.sql("select id from account where email = :email")
                .param("email", Cast.address(Role.DELEGATION))
                .query(Long.class)
                .single();
        delegations.speakFor(Actor.suivi(null), account, "KEN");
        give(new PrepareCommand.SetPolicy(byTime()));
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        give(new ListCommand.OpenList(1, 0L));
        List.of("FRA", "CHE", "BRA", "KEN").forEach(this::inscribe);
        give(new ListCommand.DrawLots(1, "12", ""));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
    }

    private Policy byTime() {
        var usual = Policy.DEFAULT.order();
        return new Policy(
                new Policy.Order(
                        usual.safePositions(),
                        usual.windowMs(),
                        usual.repeats(),
                        usual.categories(),
                        usual.statesBetween(),
                        Policy.Method.TIME,
                        usual.dignitariesFirst()),
                Policy.DEFAULT.timing(),
                Policy.DEFAULT.replies(),
                Policy.DEFAULT.screens());
    }

    private void give(PanelCommand command) {
        panels.give(secretariat, Given.now(command));
    }

    private void inscribe(String code) {
        var asked = new Entry.Asked(
                code,
                code,
                Entry.OWN,
                Category.OTHER,
                List.of(),
                new Entry.Speaker("Speaker of " + code, "H.E.", Language.EN, null, null),
                Entry.Via.ONLINE);
        give(new InscribeCommand.Inscribe(1, asked, Band.ORDINARY, ""));
    }

    private void callNext(int times) {
        for (int i = 0; i < times; i++) {
            give(new FloorCommand.Call(null, ""));
            give(new FloorCommand.Stop(false));
        }
    }

    private String entry(String code) {
        return String.valueOf(panels.standing(secretariat).state().entries(1).stream()
                .filter(one -> one.asked().delegation().equals(code))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private RequestPostProcessor kenya() {
        return cast.as(Role.DELEGATION);
    }

    private MvcTestResult upload(String where, RequestPostProcessor who, String text, String... fields) {
        var request = pages.post()
                .uri(where)
                .multipart()
                .file("file", text.getBytes(StandardCharsets.UTF_8))
                .with(who)
                .with(csrf())
                .param("step", "give");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult kenyaGives(String text) {
        return upload(here + "/mine/statements", kenya(), text, "entry", entry("KEN"), "language", "en");
    }

    private void kenyaSettles(String shown) {
        assertThat(post(
                        here + "/mine/statements",
                        kenya(),
                        "step",
                        "settle",
                        "entry",
                        entry("KEN"),
                        "mark",
                        "VERBATIM",
                        "shown",
                        shown,
                        "pronunciation",
                        "wan-GA-ri"))
                .hasStatus3xxRedirection();
    }

    private static String words(int many) {
        return IntStream.range(0, many).mapToObj(i -> "the").collect(Collectors.joining(" "));
    }

    @Test
    void aTextIsReadByBoothsAtOnceAndByEverybodyFromTheTurnOn() {
        assertThat(kenyaGives(HELLO)).hasRedirectedUrl(here + "/statements#entry-" + entry("KEN"));
        kenyaSettles("TURN");
        String booth = link("BOOTH", "fr");
        assertThat(get(here + "/statements", cast.asNobody())).bodyText().doesNotContain("Kenya");
        String one = statement(get(here + "/statements", kenya()));
        assertThat(get(one, cast.asNobody())).hasStatus(404);
        assertThat(get(one + "/en", cast.asNobody())).hasStatus(404);
        assertThat(get(one, kenya())).bodyText().contains("thanks the panellists", "Not everybody can read");
        give(new SegmentCommand.StartSegment(2));
        callNext(1);
        assertThat(get(booth + "/booth", cast.asNobody()))
                .bodyText()
                .contains("Kenya", "thanks the panellists", "wan-GA-ri", "Verbatim", "Fits the time", "No text");
        assertThat(get(booth + "/glossary", cast.asNobody()))
                .bodyText()
                .contains("Kenya", "肯尼亚", "Examen périodique universel", "Motion d’ordre");
        assertThat(get(here + "/booth/ar/glossary", cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains("نقطة نظام");
        assertThat(get(here + "/booth/ar/glossary", kenya())).hasStatus(403);
        assertThat(get(link("CHAIR", "") + "/glossary", cast.asNobody())).hasStatus(404);
        callNext(2);
        give(new FloorCommand.Call(null, ""));
        assertThat(get(one, cast.asNobody()))
                .bodyText()
                .contains("thanks the panellists")
                .doesNotContain("Make more of it");
        assertThat(get(one + "/en", cast.asNobody()))
                .hasHeader(
                        "Content-Disposition", "attachment; filename=\"statement-en\"; filename*=UTF-8''statement-en")
                .bodyText()
                .isEqualTo(HELLO);
        assertThat(spoken.of().apply(secretariat.panel())).isEmpty();
        give(new FloorCommand.Undo());
        assertThat(get(one, cast.asNobody())).hasStatus(404);
        callNext(1);
        assertThat(spoken.of().apply(secretariat.panel()))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo(HELLO));
    }

    @Test
    void aTextIsReplacedUntilItsSpeakerIsNearTheFloor() {
        assertThat(kenyaGives(HELLO)).hasStatus3xxRedirection();
        assertThat(kenyaGives(HELLO + " Once more.")).hasStatus3xxRedirection();
        give(new SegmentCommand.StartSegment(2));
        callNext(1);
        assertThat(kenyaGives(HELLO + " Third.")).hasStatus3xxRedirection();
        callNext(1);
        assertThat(kenyaGives(HELLO + " Too late.")).hasStatus(422).bodyText().contains("with the interpreters now");
        assertThat(upload(here + "/mine/statements", kenya(), "Merci.", "entry", entry("KEN"), "language", "fr"))
                .hasStatus3xxRedirection();
        assertThat(upload(here + "/mine/statements", kenya(), HELLO, "entry", entry("FRA"), "language", "en"))
                .hasStatus(404);
        assertThat(upload(
                        here + "/statements",
                        cast.as(Role.COUNCIL_SECRETARIAT),
                        HELLO + " By the desk.",
                        "entry",
                        entry("KEN"),
                        "language",
                        "en"))
                .hasStatus3xxRedirection();
        assertThat(upload(here + "/mine/statements", kenya(), HELLO, "entry", entry("KEN"), "language", "es"))
                .hasStatus(422)
                .bodyText()
                .contains("looks like English");
    }

    @Test
    void whoWasNotReachedPostsItsTextWithItsOwnMark() {
        assertThat(kenyaGives(HELLO)).hasStatus3xxRedirection();
        String one = statement(get(here + "/statements", kenya()));
        String[] post = {"step", "post", "entry", entry("KEN")};
        assertThat(post(here + "/mine/statements", kenya(), post)).hasStatus(422);
        give(new PrepareCommand.SetPolicy(withoutCarrying()));
        give(new SegmentCommand.StartSegment(2));
        give(new SegmentCommand.EndSegment());
        assertThat(get(one, cast.asNobody())).hasStatus(404);
        assertThat(post(here + "/statements", cast.as(Role.COUNCIL_SECRETARIAT), post))
                .hasStatus(422);
        assertThat(post(here + "/mine/statements", kenya(), post)).hasStatus3xxRedirection();
        assertThat(get(one, cast.asNobody())).bodyText().contains("Not delivered", "thanks the panellists");
        assertThat(get(here + "/statements", cast.asNobody())).bodyText().contains("Kenya", "Not delivered");
        assertThat(spoken.of().apply(secretariat.panel()))
                .singleElement()
                .satisfies(posted -> assertThat(posted.isDelivered()).isFalse());
        assertThat(get(one, cast.as(Role.ASSISTANCE_PROVIDER))).bodyText().contains("Make more of it");
        assertThat(get(one + "/draft?in=en&from=1&to=9", cast.as(Role.ASSISTANCE_PROVIDER)))
                .bodyText()
                .contains(
                        "action=\"/clearing-house/offers/new\"",
                        "action=\"/clearing-house/practices/new\"",
                        one,
                        "thanks the panellists")
                .doesNotContain("Begin a need");
        assertThat(get("/clearing-house/offers/new?title=Begun&text=Words", cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("value=\"Begun\"", ">Words</textarea>");
        assertThat(get(one + "/draft", cast.asNobody())).hasStatus3xxRedirection();
    }

    private Policy withoutCarrying() {
        var usual = Policy.DEFAULT.timing();
        return new Policy(
                byTime().order(),
                new Policy.Timing(
                        usual.graceMs(),
                        usual.closeAfterMs(),
                        usual.pointOfOrderMs(),
                        usual.leastLimitMs(),
                        usual.cutsAtGrace(),
                        false),
                Policy.DEFAULT.replies(),
                Policy.DEFAULT.screens());
    }

    @Test
    void aLimitThatIsCutIsHeldAgainstTheTextAndTold() {
        assertThat(get(here + "/mine/statement", kenya())).bodyText().contains("220 words", "2:00");
        assertThat(kenyaGives(words(215))).hasStatus3xxRedirection();
        assertThat(get(here + "/mine/statement", kenya())).bodyText().contains("Fits the time", "108 a minute");
        give(ListCommand.SetLimits.of(1, 90_000, 90_000));
        assertThat(get(here + "/mine/statement", kenya()))
                .bodyText()
                .contains(
                        "The time limit changed from 2:00 to 1:30",
                        "Too long for the time",
                        "144 a minute",
                        "165 words");
        LimitLetter letter = events.stream(LimitLetter.class)
                .filter(one -> one.address().equals(Cast.address(Role.DELEGATION)))
                .reduce((one, other) -> other)
                .orElseThrow();
        assertThat(letter.fit()).isEqualTo(Fit.TOO_FAST);
        assertThat(mail.text(letter))
                .contains(
                        "Kenya", "from 2:00 to 1:30", "About 165 words", "Your text has 215: Too long", here + "/mine");
        give(new SegmentCommand.StartSegment(2));
        assertThat(get(here + "/booth/en", cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains("changed from 2:00 to 1:30");
    }

    @Test
    void aBoothSignalsToThePodiumAndToTheSpeakerUntilTheTurnIsOver() {
        String booth = link("BOOTH", "ru");
        String chair = link("CHAIR", "");
        String token = booth.substring(booth.lastIndexOf('/') + 1);
        String state = "/live/statements-" + secretariat.panel() + "/state?role=screen&token=" + token;
        give(new SegmentCommand.StartSegment(2));
        callNext(3);
        give(new FloorCommand.Call(null, ""));
        assertThat(get(booth, cast.asNobody())).hasRedirectedUrl(booth + "/booth");
        assertThat(post(booth + "/signals", cast.asNobody(), "kind", "TOO_FAST"))
                .hasStatus3xxRedirection();
        assertThat(get(booth + "/booth", cast.asNobody())).bodyText().contains("aria-pressed=\"true\"");
        assertThat(get(chair + "/signals", cast.asNobody()))
                .bodyText()
                .contains("Too fast for interpreters", "Русский");
        assertThat(get(here + "/mine/statement", kenya())).bodyText().contains("Too fast for interpreters");
        assertThat(get(state, cast.asNobody())).bodyText().contains("\"isTooFast\":true,\"isSilent\":false");
        assertThat(get("/live/statements-" + secretariat.panel() + "/state", cast.asNobody()))
                .hasStatus(404);
        assertThat(post(chair + "/signals", cast.asNobody(), "kind", "TOO_FAST"))
                .hasStatus(403);
        assertThat(post(booth + "/statements", cast.asNobody(), "step", "post", "entry", entry("KEN")))
                .hasStatus(404);
        give(new FloorCommand.Stop(false));
        assertThat(get(here + "/signals", cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .doesNotContain("Too fast");
    }

    @Test
    void questionsAreCollectedRoutedAndAnswered() {
        int panellist = panels.standing(secretariat).state().panellists().get(1).id();
        String first = link("PANELLIST", String.valueOf(panellist));
        String other = link("PANELLIST", String.valueOf(panellist + 1));
        var desk = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(post(here + "/mine/questions", kenya(), "step", "ask", "text", "What helped most?"))
                .hasStatus3xxRedirection();
        assertThat(post(here + "/questions", desk, "step", "ask", "text", "Who pays for it?"))
                .hasStatus3xxRedirection();
        assertThat(get(here + "/mine/questions", kenya()))
                .bodyText()
                .contains("What helped most?")
                .doesNotContain("Who pays");
        assertThat(get(other + "/panellist", cast.asNobody())).bodyText().contains("What helped most?", "Who pays");
        String id = String.valueOf(jdbc.sql("select max(id) from panel_question where text like 'What%'")
                .query(Long.class)
                .single());
        assertThat(post(
                        here + "/questions",
                        desk,
                        "step",
                        "route",
                        "question",
                        id,
                        "panellist",
                        String.valueOf(panellist),
                        "label",
                        "Support"))
                .hasStatus3xxRedirection();
        assertThat(get(other + "/panellist", cast.asNobody())).bodyText().doesNotContain("What helped most?");
        assertThat(get(first + "/panellist", cast.asNobody())).bodyText().contains("What helped most?", "Support");
        assertThat(post(other + "/questions", cast.asNobody(), "step", "answer", "question", id))
                .hasStatus(404);
        assertThat(post(first + "/questions", cast.asNobody(), "step", "answer", "question", id))
                .hasRedirectedUrl(first + "/panellist");
        assertThat(get(here + "/mine/questions", kenya())).bodyText().contains("Answered");
        assertThat(post(here + "/mine/questions", kenya(), "step", "answer", "question", id))
                .hasStatus(404);
        give(new PrepareCommand.MoveStatus(PanelStatus.CLOSED));
        assertThat(get(here + "/questions", desk)).bodyText().contains("1 question is open");
        assertThat(post(here + "/mine/questions", kenya(), "step", "ask", "text", "Late"))
                .hasStatus(422);
    }

    @Test
    void thePacesAreSettledByTheSecretariat() {
        var desk = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(post("/panels/paces", desk, "easy-zh", "190", "still-zh", "189"))
                .hasStatus(422);
        assertThat(post("/panels/paces", desk, "easy-zh", "190", "still-zh", "220"))
                .hasStatus3xxRedirection();
        assertThat(get("/panels/paces", desk)).bodyText().contains("value=\"190\"", "value=\"220\"");
        assertThat(post("/panels/paces", desk, "easy-zh", "180", "still-zh", "210"))
                .hasStatus3xxRedirection();
    }

    @Test
    void theSecretariatKeepsTermsThatStandInTheGlossaryOfEveryBooth() {
        var desk = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(get("/panels/terms", kenya())).hasStatus(403);
        assertThat(post("/panels/terms", desk, "version", "0", "words[en]", "treaty body"))
                .hasStatus(422)
                .bodyText()
                .contains("at least two languages", "value=\"treaty body\"");
        String[] words = {"version", "0", "words[en]", "treaty body", "words[fr]", "organe conventionnel"};
        assertThat(post("/panels/terms", desk, words)).hasRedirectedUrl("/panels/terms");
        String booth = link("BOOTH", "fr") + "/glossary";
        assertThat(get(booth, cast.asNobody()))
                .bodyText()
                .contains("Terms of the booths", "organe conventionnel")
                .doesNotContain("/panels/terms");
        Matcher link = Pattern.compile("/panels/terms/\\d+").matcher(body(get("/panels/terms", desk)));
        assertThat(link.find()).isTrue();
        assertThat(get(link.group(), desk)).bodyText().contains("value=\"organe conventionnel\"");
        String[] other = {"version", "0", "words[en]", "treaty body", "words[ru]", "договорный орган"};
        assertThat(post(link.group(), desk, other)).hasRedirectedUrl("/panels/terms");
        assertThat(post(link.group(), desk, words))
                .hasStatus(409)
                .bodyText()
                .contains("договорный орган", "organe conventionnel", "value=\"1\"");
        assertThat(get(booth, cast.asNobody()))
                .bodyText()
                .contains("договорный орган")
                .doesNotContain("organe conventionnel");
        assertThat(post(link.group() + "/end", kenya())).hasStatus(403);
        assertThat(post(link.group() + "/end", desk)).hasRedirectedUrl("/panels/terms");
        assertThat(get(link.group(), desk)).hasStatus(404);
        assertThat(get(booth, cast.asNobody())).bodyText().doesNotContain("Terms of the booths");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_type = 'booth-term'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private String link(String role, String place) {
        MvcTestResult made =
                post(here + "/seats", cast.as(Role.COUNCIL_SECRETARIAT), "role", role, "name", role, "place", place);
        Matcher link = Pattern.compile("/panels/at/[\\w-]+").matcher(body(made));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String statement(MvcTestResult page) {
        Matcher link = Pattern.compile(here + "/statements/\\d+").matcher(body(page));
        assertThat(link.find()).isTrue();
        return Objects.requireNonNull(link.group());
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
