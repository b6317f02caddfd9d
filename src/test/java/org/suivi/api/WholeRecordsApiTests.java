package org.suivi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.ProjectExamples;
import org.suivi.cooperation.Challenge;
import org.suivi.cooperation.Challenges;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.Role;
import org.suivi.practices.Practice;
import org.suivi.practices.PracticeReviews;
import org.suivi.practices.Practices;
import org.suivi.practices.Reuses;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A program reads of one need, offer, challenge or practice what its person reads on the page, field by field, and no more. */
@OnDatabase
class WholeRecordsApiTests {

    private static final String KEY = "it is the row's own; programs have the number";

    /** Why a field is in no answer. */
    private static final String TRANSLATED = "translations tell how texts came about";

    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("record.id", KEY),
            Map.entry("record.party", "a key; its name is told where the page names it"),
            Map.entry("record.content", "it is what is told field by field"),
            Map.entry("record.times.since", "its way tells it to its owner and the desk"),
            Map.entry("record.times.submitted", "its way tells it to its owner and the desk"),
            Map.entry("record.times.openSince", "its clocks are told"),
            Map.entry("need.origin.links.id", KEY),
            Map.entry("need.origin.links.cited.unofficial", TRANSLATED),
            Map.entry("need.origin.links.hasMinistry", "only the score of how specific it is takes it in"),
            Map.entry("challenge.links.id", KEY),
            Map.entry("challenge.links.cited.unofficial", TRANSLATED),
            Map.entry("challenge.links.hasMinistry", "only the score of needs takes it in"),
            Map.entry("practice.terms.links.id", KEY),
            Map.entry("practice.terms.links.cited.unofficial", TRANSLATED),
            Map.entry("practice.terms.links.hasMinistry", "only the score of needs takes it in"),
            Map.entry("practice.terms.harmless", "without it none leaves its owner"),
            Map.entry("reuse.id", KEY),
            Map.entry("reuse.party", "a key; its name is told"),
            Map.entry("review.party", "a key; its name is told"),
            Map.entry("review.isReaders", "it is of the page's form"));

    private static final String SEEN = "<h1";

    @Autowired
    MockMvcTester pages;

    @Autowired
    ObjectMapper json;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Offers offers;

    @Autowired
    Challenges challenges;

    @Autowired
    Practices practices;

    @Autowired
    Reuses reuses;

    @Autowired
    JdbcClient jdbc;

    /** What a page has for a field where a reader sees it, and what the answer has. */
    private record Shown(String page, String program) {}

    /** What is told by field. */
    private final Map<String, Shown> told = new HashMap<>();

    private final Set<String> read = new HashSet<>();

    @BeforeEach
    void begin() {
        examples.clear();
        examples.open();
        read.clear();
        told.clear();
        told.put("record.entity", everybody("\"number\":\"TCC-"));
        told.put("record.state", everybody("\"state\":\""));
        told.put("record.level", everybody("\"level\":\""));
        told.put("record.version", everybody("\"version\":"));
        told.put("record.times.written", everybody("\"created\":\"20"));
        told.put("record.times.updated", everybody("\"updated\":\"20"));
        told.put("record.times.opened", everybody("\"opened\":\"2030-02-01T00:00:00Z\""));
        told.put("record.times.confirmed", everybody("\"lastConfirmed\":\"20"));
        told.put("record.times.expires", everybody("\"number\":\"TCC-"));
        told.put("way.note", both("some-note"));
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofANeed(boolean isNamed) {
        long second = examples.idOf("prj-second");
        long id = needs.begin(
                examples.between(Role.SECRETARIAT),
                new Need(
                        new Need.Words(
                                in("some-title"),
                                in("some-problem"),
                                in("some-change"),
                                in("some-efforts"),
                                in("some-elsewhere")),
                        new Need.What(List.of(1), List.of(2), 3, List.of(4), List.of(4)),
                        new Need.Whom(in("some-institution"), 5),
                        new Need.When(day(2), day(3), day(4)),
                        new Need.Terms(
                                List.of(Language.AR), Need.Funding.NEEDED, 6, Need.Peers.LEGAL_SYSTEM, List.of(second)),
                        new Need.Consent(true, isNamed, false),
                        new Need.Origin(List.of(link("recommendation", "R-SOME")), "some-unlinked"),
                        Need.Elsewhere.REFUSED));
        texts("need.words.", "title", "problem", "change", "efforts", "elsewhere");
        told.put("need.what.themes", everybody("\"themes\":[\"%s\"]".formatted(code(1))));
        told.put("need.what.groups", everybody("\"groups\":[\"%s\"]".formatted(code(2))));
        told.put("need.what.function", everybody("\"functions\":[\"%s\"]".formatted(code(3))));
        told.put("need.what.modalities", everybody("\"modalities\":[\"%s\"]".formatted(code(4))));
        told.put("need.what.suggested", everybody("\"suggested\":[\"%s\"]".formatted(code(4))));
        told.put("need.whom.institution", both("some-institution"));
        told.put("need.whom.band", everybody("\"people\":\"%s\"".formatted(code(5))));
        told.put("need.when.earliest", everybody("\"from\":\"2031-01-02\""));
        told.put("need.when.latest", everybody("\"until\":\"2031-01-03\""));
        told.put("need.when.deadline", everybody("\"deadline\":\"2031-01-04\""));
        told.put("need.terms.languages", everybody("\"languages\":[\"ar\"]"));
        told.put("need.terms.funding", everybody("\"funding\":\"needed\""));
        told.put("need.terms.costBand", everybody("\"cost\":\"%s\"".formatted(code(6))));
        told.put("need.terms.peers", everybody("\"peers\":\"legal-system\""));
        told.put("need.terms.excluded", new Shown("prj-second", "\"excluded\":[{\"en\":\"prj-second\"}]"));
        // Its owner reads it in the form, as it reads there what is not proposed
        told.put("need.consent.circulate", new Shown("prj-second", "\"circulate\":true"));
        told.put("need.consent.nameParty", new Shown("prj-second", "\"nameParty\":" + isNamed));
        told.put("need.consent.shareContact", new Shown("prj-second", "\"shareContact\":false"));
        links("need.origin.links.", "R-SOME", "recommendation");
        told.put("need.origin.unlinked", both("some-unlinked"));
        told.put("need.askedElsewhere", everybody("\"askedElsewhere\":\"refused\""));
        told.put("whose", new Shown("<bdi>Testland</bdi>", "\"party\":{"));
        compare(Entity.NEED, id, "open", Map.of("need", Need.class, "record", HouseRecord.class));
    }

    @Test
    void ofAnOffer() {
        long id = offers.begin(
                examples.between(Role.ASSISTANCE_PROVIDER),
                examples.idOf("prj-agency"),
                new Offer(
                        new Offer.Words(
                                in("some-title"), in("some-text"), in("some-preconditions"), "some-base", List.of(7L)),
                        new Offer.What(List.of(1), List.of(2), List.of(3)),
                        new Offer.Whom(false, List.of("GRULAC"), List.of("xyz")),
                        new Offer.Capacity(Offer.Unit.SEATS, 19, 17),
                        new Offer.Terms(List.of(Language.AR), Offer.Cost.AT_COST, true),
                        new Offer.When(day(2), day(3), examples.today().plusDays(40))));
        texts("offer.words.", "title", "text", "preconditions");
        told.put("offer.words.basedOn", both("some-base"));
        told.put("offer.words.practices", both("TCC-PRC-000007"));
        told.put("offer.what.themes", everybody("\"themes\":[\"%s\"]".formatted(code(1))));
        told.put("offer.what.functions", everybody("\"functions\":[\"%s\"]".formatted(code(2))));
        told.put("offer.what.modalities", everybody("\"modalities\":[\"%s\"]".formatted(code(3))));
        told.put("offer.whom.isForAll", everybody("\"all\":false"));
        told.put("offer.whom.regions", everybody("\"groups\":[\"GRULAC\"]"));
        told.put("offer.whom.states", new Shown(">xyz<", "\"states\":[\"xyz\"]"));
        told.put("offer.capacity.unit", everybody("\"unit\":\"seats\""));
        told.put("offer.capacity.total", everybody("\"total\":19"));
        told.put("offer.capacity.remaining", everybody("\"remaining\":17"));
        told.put("offer.terms.languages", everybody("\"languages\":[\"ar\"]"));
        told.put("offer.terms.cost", everybody("\"cost\":\"at-cost\""));
        told.put("offer.terms.hasFunding", everybody("\"hasFunding\":true"));
        told.put("offer.when.earliest", everybody("\"from\":\"2031-01-02\""));
        told.put("offer.when.latest", everybody("\"latest\":\"2031-01-03\""));
        told.put(
                "offer.when.expires",
                everybody("\"expires\":\"%s\"".formatted(examples.today().plusDays(40))));
        told.put("whose", new Shown("prj-agency", "\"party\":{\"en\":\"prj-agency\"}"));
        compare(Entity.OFFER, id, "active", Map.of("offer", Offer.class, "record", HouseRecord.class));
    }

    @Test
    void ofAChallenge() {
        Actor national = examples.between(Role.SECRETARIAT);
        long id = challenges.begin(national, Need.EMPTY);
        challenges.change(
                national,
                id,
                0,
                new Challenge(
                        in("some-title"),
                        in("some-text"),
                        in("some-tried"),
                        List.of(1),
                        List.of(2),
                        3,
                        List.of(link("action", "A-SOME")),
                        null));
        jdbc.sql("update assistance_record set content = content || '{\"need\": 7, \"cited\": \"some-cited\"}'")
                .update();
        texts("challenge.", "title", "text", "tried");
        told.put("challenge.themes", everybody("\"themes\":[\"%s\"]".formatted(code(1))));
        told.put("challenge.functions", everybody("\"functions\":[\"%s\"]".formatted(code(2))));
        told.put("challenge.cause", everybody("\"cause\":\"%s\"".formatted(code(3))));
        links("challenge.links.", "A-SOME", "action");
        told.put("challenge.need", new Shown("/clearing-house/needs/7\"", "\"need\":\"TCC-NED-000007\""));
        told.put("challenge.cited", everybody("some-cited"));
        told.put("challenge.countries", new Shown("State it is about", "\"countries\":[\"qta\"]"));
        told.put("whose", everybody("\"party\":{"));
        compare(Entity.CHALLENGE, id, "shared", Map.of("challenge", Challenge.class, "record", HouseRecord.class));
    }

    @Test
    void ofAPractice() {
        long id = practices.begin(
                examples.between(Role.SECRETARIAT), examples.state().id(), practice());
        texts("practice.words.", "title", "challenge", "action", "result");
        told.put("practice.what.themes", everybody("\"themes\":[\"%s\"]".formatted(code(1))));
        told.put("practice.what.functions", everybody("\"functions\":[\"%s\"]".formatted(code(2))));
        told.put("practice.what.countries", everybody("\"countries\":[\"che\"]"));
        told.put("practice.what.instruments", everybody("\"instruments\":[\"CAT\"]"));
        told.put("practice.what.targets", new Shown(">16.3<", "\"targets\":[\"16.3\"]"));
        told.put("practice.proof.evidence", everybody("\"evidence\":\"self-reported\""));
        texts("practice.proof.measured.", "name", "baseline", "value", "date");
        told.put("practice.proof.papers.title", both("some-paper"));
        told.put("practice.proof.papers.address", both("https://example.org/some.pdf"));
        texts("practice.story.", "enabling", "constraints", "failed", "leftOut", "transfer");
        for (String field : List.of("name", "text", "enabling", "lessons")) {
            told.put("practice.story.blocks." + field, both("block-" + field));
        }
        texts("practice.story.involved.", "who", "role");
        told.put("practice.terms.source", everybody("\"sourceLanguage\":\"en\""));
        told.put("practice.terms.cost", everybody("\"cost\":\"%s\"".formatted(code(3))));
        told.put("practice.terms.months", everybody("\"months\":17"));
        told.put("practice.terms.helps", everybody("\"helps\":true"));
        told.put("practice.terms.successor", new Shown("/clearing-house/practices/7\"", "TCC-PRC-000007"));
        links("practice.terms.links.", "R-SOME", "recommendation");
        told.put("an action of a plan", both("A-SOME"));
        used(id);
        told.put("whose", everybody("\"party\":{"));
        compare(
                Entity.PRACTICE,
                id,
                "documented",
                Map.of(
                        "practice", Practice.class,
                        "record", HouseRecord.class,
                        "reuse", Reuses.Reuse.class,
                        "review", PracticeReviews.Review.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs", "offers", "challenges", "practices"})
    void whatIsNotThereOrOfAnotherKindIsNotFound(String section) {
        for (String number : List.of("999999999999", "TCC-XXX-000001", "TCC-PRJ-000001")) {
            assertThat(pages.get()
                            .uri("/api/v1/clearing-house/" + section + "/" + number)
                            .with(cast.asProgramOf(Role.CLEARING_HOUSE_DESK)))
                    .as(number)
                    .hasStatus(404)
                    .hasContentType("application/problem+json");
        }
    }

    @Test
    void anAnswerIsSentAgainOnlyForAnotherVersion() {
        long id = needs.begin(examples.between(Role.SECRETARIAT), Need.EMPTY);
        String tag = String.valueOf(read(id, "").getResponse().getHeader("ETag"));
        assertThat(read(id, tag)).hasStatus(304);
        jdbc.sql("update assistance_record set version = version + 1").update();
        assertThat(read(id, tag)).hasStatusOk();
        assertThat(read(id, tag).getResponse().getHeader("ETag")).isNotEqualTo(tag);
    }

    private MvcTestResult read(long id, String tag) {
        return pages.get()
                .uri("/api/v1/clearing-house/needs/" + Entity.NEED.number(id))
                .with(cast.asProgramOf(Role.SECRETARIAT))
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    private void compare(Entity entity, long id, String state, Map<String, Class<?>> types) {
        List<String> fields = new ArrayList<>();
        types.forEach((name, type) -> addFields(type, name, fields));
        assertThat(fields)
                .as("fields that are told or left out for a reason")
                .allMatch(field -> told.containsKey(field) != LEFT_OUT.containsKey(field));
        jdbc.sql("""
                        insert into state_event (entity, entity_id, to_state, account_id, actor_name, actor_role, at, note)
                        values (:entity, :id, 'submitted', 0, 'x', 'x', now(), 'some-note')
                        """).param("entity", entity.code()).param("id", id).update();
        int seen = 0;
        for (Level level : Level.values()) {
            jdbc.sql(
                            "update assistance_record set state = :state, level = :level, reach = :level, opened_at = '2030-02-01T00:00:00Z' where id = :id")
                    .param("state", state)
                    .param("level", level.rank())
                    .param("id", id)
                    .update();
            for (Reader who : readers()) {
                seen += compare(entity.path() + "/" + id, entity.number(id), level, who) ? 1 : 0;
            }
        }
        assertThat(read).as("what somebody reads").containsAll(told.keySet());
        assertThat(seen).isBetween(1, Level.values().length * readers().size() - 1);
    }

    private boolean compare(String path, String number, Level level, Reader who) {
        MvcTestResult looked = ask(path, who);
        boolean sees = looked.getResponse().getStatus() == 200;
        String page = sees ? text(looked) : "";
        MvcTestResult asked = ask("/api/v1" + path.replaceAll("/[0-9]+$", "/") + number, who);
        assertThat(asked).as("%s read by %s", level, who).hasStatus(sees ? 200 : 404);
        String program = sees ? text(asked) : "";
        assertThat(told.entrySet())
                .as("%s read by %s: %s", level, who, program)
                .filteredOn(each -> program.contains(each.getValue().program())
                        != page.contains(each.getValue().page()))
                .isEmpty();
        told.forEach((field, shown) -> {
            if (program.contains(shown.program())) {
                read.add(field);
            }
        });
        if (sees) {
            String languages = text(ask(path + "/languages", who));
            JsonNode french = json.readTree(program).path("translations").path(0);
            assertThat(french.path("language").asString("")).isEqualTo("fr");
            assertThat(french.has("by")).isEqualTo(languages.matches("(?s).*<span class=\"soft\"><bdi>.*"));
        }
        return sees;
    }

    /** What a record and the records in it are made of. */
    private static void addFields(Class<?> type, String before, List<String> fields) {
        for (RecordComponent each : type.getRecordComponents()) {
            Type kind = each.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : each.getType();
            String name = before + "." + each.getName();
            if (kind instanceof Class<?> part && part.isRecord() && part != LocalizedText.class) {
                addFields(part, name, fields);
            } else {
                fields.add(name);
            }
        }
    }

    private void used(long id) {
        jdbc.sql("update assistance_record set state = 'documented', reach = 0 where id = :id")
                .param("id", id)
                .update();
        reuses.tell(
                examples.between(Role.ASSISTANCE_PROVIDER),
                id,
                new Reuses.Told(examples.idOf("prj-agency"), in("told-adapted"), in("told-result")));
        jdbc.sql("""
                        insert into practice_reuse (record_id, party_id, adapted, result, state, told_by, told_at)
                        values (:id, :party, '{"en": "some-adapted"}', '{"en": "some-reuse-result"}', 'confirmed', 'x', now())
                        """).param("id", id).param("party", examples.idOf("prj-civil")).update();
        jdbc.sql("""
                        insert into practice_review (record_id, party_id, asked_at, answer, remarks, answered_by, answered_at)
                        values (:id, :party, now(), 'not-yet', 'some-remarks', 'x', now())
                        """)
                .param("id", id)
                .param("party", examples.idOf("prj-second"))
                .update();
        told.put("what only some read", both("told-adapted"));
        told.put("and this", new Shown("told-result", "\"state\":\"told\""));
        told.put("reuse.name", new Shown(SEEN, "{\"en\":\"prj-civil\"}"));
        told.put("reuse.adapted", both("some-adapted"));
        told.put("reuse.result", both("some-reuse-result"));
        told.put("reuse.state", everybody("\"state\":\"confirmed\""));
        told.put("reuse.told", everybody("\"told\":\"20"));
        told.put("review.name", both("prj-second"));
        told.put("review.remarks", both("some-remarks"));
        told.put("review.asked", new Shown("some-remarks", "\"asked\":\"20"));
        told.put("review.holds", new Shown("some-remarks", "\"holds\":false"));
    }

    private static Practice practice() {
        return new Practice(
                new Practice.Words(in("some-title"), in("some-challenge"), in("some-action"), in("some-result")),
                new Practice.What(List.of(1), List.of(2), List.of("che"), List.of("CAT"), List.of("16.3")),
                new Practice.Proof(
                        Practice.Evidence.SELF_REPORTED,
                        List.of(new Practice.Measured("some-name", "some-baseline", "some-value", "some-date")),
                        List.of(new Practice.Paper("some-paper", "https://example.org/some.pdf"))),
                new Practice.Story(
                        in("some-enabling"),
                        in("some-constraints"),
                        in("some-failed"),
                        in("some-leftOut"),
                        in("some-transfer"),
                        List.of(new Practice.Block(
                                in("block-name"), in("block-text"), in("block-enabling"), in("block-lessons"))),
                        List.of(new Practice.Involved("some-who", "some-role"))),
                new Practice.Terms(
                        Language.EN,
                        3,
                        17,
                        true,
                        true,
                        7L,
                        List.of(link("recommendation", "R-SOME"), link("action", "A-SOME"))));
    }

    private static Link link(String kind, String name) {
        return new Link(
                "xyz",
                kind,
                1,
                name,
                LocalizedText.of(Language.EN, "some-link-text"),
                true,
                Link.Relation.EVIDENCE_FOR,
                new Link.Cited(LocalizedText.of(Language.EN, name + "-cited"), List.of()));
    }

    private void links(String fields, String name, String kind) {
        told.put(fields + "name", both(name));
        told.put(fields + "cited.called", both(name + "-cited"));
        told.put(fields + "text", both("some-link-text"));
        told.put(fields + "kind", new Shown(name, "\"kind\":\"%s\"".formatted(kind)));
        told.put(fields + "system", new Shown(name, "\"system\":\"xyz\""));
        told.put(fields + "relation", new Shown(name, "\"relation\":\"evidence-for\""));
    }

    private void texts(String fields, String... names) {
        Stream.of(names).forEach(name -> told.put(fields + name, both("some-" + name)));
    }

    /** The same words on both. */
    private static Shown both(String words) {
        return new Shown(words, words);
    }

    /** What the page says in the reader's language to everybody who sees it. */
    private static Shown everybody(String program) {
        return new Shown(SEEN, program);
    }

    private String code(int term) {
        return jdbc.sql("select code from term where id = :id")
                .param("id", term)
                .query(String.class)
                .single();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2031, 1, day);
    }

    private static LocalizedText in(String words) {
        return LocalizedText.of(Language.EN, words).with(Language.FR, "en français");
    }

    private record Reader(String name, RequestPostProcessor signedIn) {

        @Override
        public String toString() {
            return name;
        }
    }

    private List<Reader> readers() {
        return Stream.concat(
                        Stream.of(
                                        Role.SECRETARIAT,
                                        Role.FOCAL_POINT,
                                        Role.ASSISTANCE_PROVIDER,
                                        Role.CLEARING_HOUSE_DESK,
                                        Role.UN_PARTNER,
                                        Role.COUNTRY_COORDINATOR)
                                .map(role -> new Reader(role.code(), cast.as(role))),
                        Stream.of(
                                new Reader("the public", cast.asNobody()), new Reader("a stranger", cast.asStranger())))
                .toList();
    }

    private MvcTestResult ask(String address, Reader who) {
        return pages.get()
                .uri(address)
                .with(who.signedIn())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
