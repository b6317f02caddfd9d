package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.AgencyPages.Said;
import org.suivi.assistance.Assessed.Item;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.assistance.ImprovementBoard.By;
import org.suivi.assistance.ImprovementBoard.Narrowed;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.matches.Precedent;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.plans.PriorityRules;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Stale;

/** Who sees which project on every channel, overlaps and their decisions, and what projects add up to. */
@OnDatabase
class SumsTests {

    private static final Actor PUBLIC = new Actor(0, "", "public", null, null, Set.of(Permission.NOTHING));

    @Autowired
    ProjectNews news;

    @Autowired
    HouseRounds mails;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    Projects projects;

    @Autowired
    ProjectList list;

    @Autowired
    Overlaps overlaps;

    @Autowired
    OverlapRound round;

    @Autowired
    CountryPages countries;

    @Autowired
    NextReviews reviews;

    @Autowired
    PriorityRules rules;

    @Autowired
    Parties parties;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    CountrySpread spread;

    @Autowired
    AgencyPages agencies;

    @Autowired
    ImprovementBoard board;

    @Autowired
    RatingRound ratings;

    @Autowired
    ProjectPrecedents precedents;

    @Autowired
    PublishedProjects published;

    @Autowired
    PartyPeople people;

    @Autowired
    ProjectAssessments assessments;

    @Autowired
    ProjectSight sight;

    @Autowired
    AssistanceSealedWords sealed;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        examples.clear();
        examples.open();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    /** Somebody, and the highest reach that somebody sees of a project of Testland. */
    private record Somebody(String name, Supplier<Actor> actor, RequestPostProcessor signedIn, int highest) {}

    @TestFactory
    Stream<DynamicTest> everyChannelShowsWhatTheReachAllows() {
        List<Somebody> everybody = new ArrayList<>();
        everybody.add(new Somebody("the public", () -> PUBLIC, cast.asNobody(), 0));
        for (Role role : Role.values()) {
            int highest = switch (role) {
                case SECRETARIAT,
                        FOCAL_POINT,
                        CLEARING_HOUSE_DESK,
                        ASSISTANCE_PROVIDER,
                        NATIONAL_FOCAL_POINT,
                        COUNTRY_COORDINATOR -> 3;
                case UN_PARTNER -> 1;
                default -> 0;
            };
            everybody.add(new Somebody(role.code(), () -> examples.between(role), cast.as(role), highest));
        }
        Level[] levels = {Level.PUBLIC, Level.PARTICIPANTS, Level.NAMED, Level.DESK};
        return Stream.of(levels).flatMap(level -> {
            String word = "zebra" + level.code();
            long id = examples.confirmed(word);
            jdbc.sql("update assistance_project set level = :level where id = :id")
                    .param("level", level.rank())
                    .param("id", id)
                    .update();
            return everybody.stream()
                    .map(who -> DynamicTest.dynamicTest(who.name() + " " + level, () -> check(who, level, id)));
        });
    }

    private void check(Somebody who, Level level, long id) {
        String word = "zebra" + level.code();
        boolean sees = level.rank() <= who.highest();
        Actor actor = who.actor().get();
        var filter = new ProjectFilter(word, Map.of(), Map.of("all", "1"), 1);
        assertThat(list.count(actor, filter)).as("count").isEqualTo(sees ? 1 : 0);
        assertThat(list.rows(actor, filter, 10, 1)).as("list").hasSize(sees ? 1 : 0);
        assertThat(list.listing(actor, filter).facets().isEmpty()).as("facet").isEqualTo(!sees);
        boolean found;
        try {
            found = projects.withId(actor, id).record().id() == id;
        } catch (NotFound hidden) {
            found = false;
        }
        assertThat(found).as("door").isEqualTo(sees);
        assertThat(pages.get().uri("/clearing-house/projects/" + id).with(who.signedIn()))
                .as("page")
                .hasStatus(sees ? 200 : 404);
        var body = assertThat(pages.get()
                        .uri("/clearing-house/projects.csv?all=1&words=" + word)
                        .with(who.signedIn()))
                .hasStatusOk()
                .bodyText();
        var programs = assertThat(
                        pages.get().uri("/api/v1/clearing-house/projects").with(who.signedIn()))
                .hasStatusOk()
                .bodyText();
        if (sees) {
            body.contains("TCC-PRJ-");
            programs.contains(word);
        } else {
            body.doesNotContain("TCC-PRJ-");
            programs.doesNotContain(word);
        }
    }

    @Test
    void whatAPublicProjectServesInAPlanIsForThoseWhoTakePart() {
        long id = examples.confirmed("Judges");
        jdbc.sql("""
                        update assistance_project set level = 0, content = jsonb_set(content, '{origin,links}', '[
                            {"system": "tst", "kind": "recommendation", "id": 1, "name": "A-1", "text": {"en": "Train judges"},
                             "hasMinistry": false, "relation": "ADDRESSES"},
                            {"system": "tst", "kind": "action", "id": 2, "name": "B-2", "text": {"en": "Draft the secret law"},
                             "hasMinistry": false, "relation": "ADDRESSES"}]') where id = :id
                        """).param("id", id).update();
        for (String page : List.of("/clearing-house/projects/" + id, "/api/v1/clearing-house/projects")) {
            assertThat(pages.get().uri(page).with(cast.asNobody()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("A-1")
                    .doesNotContain("B-2")
                    .doesNotContain("secret law");
            assertThat(pages.get().uri(page).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("A-1", "B-2");
        }
    }

    @Test
    void programsHearOfAssistanceWhatThePersonMayHear() {
        examples.assessed(examples.completed("Judges"), "Come earlier", Publish.FULL);
        examples.assessed(examples.completed("Prosecutors"), "Come later", Publish.AGGREGATE);
        jdbc.sql("update assistance_project set level = 0").update();
        assertThat(told("/assessments", cast.asNobody()))
                .contains("Come earlier", "\"timeliness\":2", "TCC-PRJ-")
                .doesNotContain("Come later");
        assertThat(told("/assessments", cast.asProgramOf(Role.SECRETARIAT))).contains("Come earlier", "Come later");
        assertThat(told("/assessments?updatedSince=2999-01-01T00:00:00Z", cast.asProgramOf(Role.SECRETARIAT)))
                .isEqualTo("{\"items\":[]}");
        assertThat(told("/assessments?after=1", cast.asProgramOf(Role.SECRETARIAT)))
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void programsReadOverlapsOfProjectsThatThePersonSees() {
        examples.confirmed("Train judges");
        long hidden = projects.begin(
                examples.between(Role.SECRETARIAT),
                examples.project("Teach judges", examples.state().id(), examples.idOf(ProjectExamples.SECOND), null));
        assertThat(round.raise()).isEqualTo(1);
        assertThat(told("/overlaps", cast.asProgramOf(Role.COUNTRY_COORDINATOR)))
                .contains("Train judges", "Teach judges", "\"state\":\"unreviewed\"");
        assertThat(told("/overlaps", cast.asProgramOf(Role.UN_PARTNER)))
                .as("one of the two, %s, is not confirmed", hidden)
                .isEqualTo("{\"items\":[]}");
        assertThat(pages.get().uri("/api/v1/clearing-house/overlaps").with(cast.asNobody()))
                .hasStatus(401);
    }

    private String told(String path, RequestPostProcessor who) {
        MvcTestResult answer =
                pages.get().uri("/api/v1/clearing-house" + path).with(who).exchange();
        return Answers.text(answer);
    }

    @Test
    void anOverlapIsRaisedOnceAndDecidedByTheCoordinatorWithAReason() {
        examples.confirmed("Train judges");
        long other = projects.begin(
                examples.between(Role.SECRETARIAT),
                examples.project("Teach judges", examples.state().id(), examples.idOf(ProjectExamples.SECOND), null));
        assertThat(round.raise()).isEqualTo(1);
        assertThat(round.raise()).isZero();
        Actor coordinator = examples.between(Role.COUNTRY_COORDINATOR);
        OverlapCase raised = overlaps.of(coordinator, examples.state().id()).get(0);
        assertThat(raised.other().ref().id()).isEqualTo(other);
        assertThat(raised.other().lead()).as("it names none").isNull();
        assertThat(raised.other().providers()).containsExactly(examples.idOf(ProjectExamples.SECOND));
        assertThat(pages.get().uri("/clearing-house/overlaps").with(cast.as(Role.COUNTRY_COORDINATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Provider: <bdi>prj-agency</bdi>", "Provider: <bdi>prj-second</bdi>")
                .doesNotContain("Leads:");
        jdbc.sql(
                        "update assistance_project set content = jsonb_set(content, '{origin,lead}', to_jsonb(:lead)) where id = :id")
                .param("lead", examples.idOf(ProjectExamples.SECOND))
                .param("id", other)
                .update();
        assertThat(pages.get().uri("/clearing-house/overlaps").with(cast.as(Role.COUNTRY_COORDINATOR)))
                .bodyText()
                .contains("Provider: <bdi>prj-agency</bdi>", "Leads: <bdi>prj-second</bdi>");
        assertThat(told("/overlaps", cast.asProgramOf(Role.COUNTRY_COORDINATOR)))
                .contains("\"lead\":{\"en\":\"prj-second\"}", "\"providers\":[{\"en\":\"prj-agency\"}]");
        NewsSource asked = () -> news.news().stream()
                .filter(each -> each.occasion() == Occasion.OVERLAP_RAISED)
                .toList();
        assertThat(mails.letters(asked))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("/clearing-house/overlaps")
                        .doesNotContain("judges"));
        assertThat(mails.letters(asked)).as("once").isEmpty();
        assertThat(overlaps.page(examples.between(Role.UN_PARTNER), null, 1).rows())
                .as("one of them is not confirmed")
                .isEmpty();
        assertThatThrownBy(() -> overlaps.decide(
                        examples.between(Role.CLEARING_HOUSE_DESK), raised.id(), 0, OverlapState.MERGED, "why"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> overlaps.decide(coordinator, raised.id(), 0, OverlapState.MERGED, " "))
                .hasMessage("house.say-why");
        assertThat(pages.post()
                        .uri("/clearing-house/overlaps/" + raised.id())
                        .with(cast.as(Role.COUNTRY_COORDINATOR))
                        .with(csrf())
                        .param("version", "0")
                        .param("to", "complementary")
                        .param("note", "One for judges of the first instance"))
                .hasStatus3xxRedirection();
        OverlapCase decided =
                overlaps.page(coordinator, OverlapState.COMPLEMENTARY, 1).rows().get(0);
        assertThat(decided.state()).isEqualTo(OverlapState.COMPLEMENTARY);
        assertThat(decided.decision().note()).contains("first instance");
        assertThat(overlaps.precision(coordinator).percent()).isEqualTo(100);
        assertThat(round.raise()).as("decided ones stay").isZero();
        assertThat(asked.news()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoeverIsNotTheCoordinatorDecidesOnNoOverlap() {
        examples.confirmed("Train judges");
        examples.toldByOne("Teach judges");
        round.raise();
        Actor coordinator = examples.between(Role.COUNTRY_COORDINATOR);
        OverlapCase raised = overlaps.of(coordinator, examples.state().id()).get(0);
        return Stream.of(Role.values())
                .filter(role -> role != Role.COUNTRY_COORDINATOR)
                .map(role -> DynamicTest.dynamicTest(role.code(), () -> {
                    for (OverlapState to : OverlapState.values()) {
                        assertThatThrownBy(() -> overlaps.decide(examples.between(role), raised.id(), 0, to, "why"))
                                .isInstanceOfAny(NotAllowed.class, NotFound.class);
                    }
                    assertThat(pages.post()
                                    .uri("/clearing-house/overlaps/" + raised.id())
                                    .with(cast.as(role))
                                    .with(csrf())
                                    .param("version", "0")
                                    .param("to", "merged")
                                    .param("note", "why"))
                            .hasStatus4xxClientError();
                }));
    }

    @Test
    void theCoordinatorComesFromAnyDecisionToAnyOtherAndKeepsEveryReason() {
        examples.confirmed("Train judges");
        examples.toldByOne("Teach judges");
        round.raise();
        Actor coordinator = examples.between(Role.COUNTRY_COORDINATOR);
        long state = examples.state().id();
        OverlapCase raised = overlaps.of(coordinator, state).get(0);
        int version = raised.version();
        for (OverlapState to : OverlapState.decisions()) {
            overlaps.decide(coordinator, raised.id(), version, to, "Because of " + to);
            OverlapCase now = overlaps.of(coordinator, state).get(0);
            assertThat(now.state()).isEqualTo(to);
            assertThat(now.decision().note()).isEqualTo("Because of " + to);
            assertThatThrownBy(() -> overlaps.decide(
                            coordinator,
                            raised.id(),
                            raised.version(),
                            to.next().get(0),
                            "late"))
                    .isInstanceOf(Stale.class);
            assertThatThrownBy(() ->
                            overlaps.decide(coordinator, raised.id(), now.version(), OverlapState.UNREVIEWED, "why"))
                    .hasMessage("house.move-not-allowed");
            version = now.version();
        }
        assertThat(jdbc.sql("select count(*) from state_event where entity = 'overlap' and entity_id = :id")
                        .param("id", raised.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(OverlapState.values().length);
    }

    @Test
    void whoCoordinatesInTheStateReadsItsProjectsAndSpeaksForNoSideOfThem() {
        long id = projects.begin(examples.between(Role.ASSISTANCE_PROVIDER), examples.project("Told by one"));
        Projects.Seen seen = projects.withId(examples.between(Role.COUNTRY_COORDINATOR), id);
        assertThat(seen.sides()).isEmpty();
        assertThat(seen.events()).as("notes of its steps").isEmpty();
        assertThat(pages.get().uri("/clearing-house/projects/" + id).with(cast.as(Role.COUNTRY_COORDINATOR)))
                .hasStatusOk();
    }

    /** Who offers in the name of the State stands on its side where it helps, and nowhere where it is helped. */
    @Test
    void whoOffersForTheStateDoesNotAnswerForWhatItReceives() {
        Actor provider = examples.between(Role.ASSISTANCE_PROVIDER);
        Actor secretariat = examples.between(Role.SECRETARIAT);
        people.name(
                examples.between(Role.ADMINISTRATOR), examples.state().id(), Cast.address(Role.ASSISTANCE_PROVIDER));
        long fund = examples.party("prj-fund", PartyKind.FUND, Role.NATIONAL_FOCAL_POINT);
        long ofOthers = projects.begin(
                secretariat, examples.project("Of others", examples.state().id(), fund, null));
        long ofBoth = examples.completed("Of both");
        long written = assessments.of(secretariat, ofBoth).get(0).record().id();

        assertThatThrownBy(() -> projects.withId(provider, ofOthers)).isInstanceOf(NotFound.class);
        assertThat(list.count(provider, new ProjectFilter("", Map.of(), Map.of("own", "1", "all", "1"), 1)))
                .isEqualTo(1);
        Projects.Seen seen = projects.withId(provider, ofBoth);
        assertThat(seen.sides()).containsExactly(Side.PROVIDER);
        int version = seen.record().version();
        assertThatThrownBy(() -> projects.answer(provider, ofBoth, version, Side.RECIPIENT, true, null))
                .isInstanceOf(NotAllowed.class);
        assertThat(assessments.of(provider, ofBoth)).as("still a draft").isEmpty();
        assertThat(sealed.openTo(provider).test(AssessmentRecord.ref(written))).isFalse();
        assertThat(sealed.openTo(secretariat).test(AssessmentRecord.ref(written)))
                .isTrue();
        examples.assessed(ofBoth, "Come earlier", Publish.AGGREGATE);
        assertThat(assessments.of(provider, ofBoth))
                .singleElement()
                .returns(true, ProjectAssessments.Seen::mayReply)
                .returns(false, ProjectAssessments.Seen::mayFinish);
    }

    @Test
    void whoOffersForTheStateDoesNotSpeakForItWhereItBenefits() {
        people.name(
                examples.between(Role.ADMINISTRATOR), examples.state().id(), Cast.address(Role.ASSISTANCE_PROVIDER));
        long state = examples.state().id();
        assertThat(sight.of(examples.between(Role.ASSISTANCE_PROVIDER)).owns(Side.BENEFICIARY, state))
                .isFalse();
        assertThat(sight.of(examples.between(Role.SECRETARIAT)).owns(Side.BENEFICIARY, state))
                .isTrue();
    }

    @Test
    void theLogTellsAnAdministratorThatAProjectWasWrittenAndNotWhat() {
        long id = projects.begin(examples.between(Role.ASSISTANCE_PROVIDER), examples.project("Okapi of judges"));
        for (String path : List.of("/audit?what=project/" + id, "/audit/export?what=project/" + id)) {
            assertThat(pages.get().uri(path).with(cast.as(Role.ADMINISTRATOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("project")
                    .doesNotContain("Okapi");
        }
    }

    @Test
    void onlyWhatBothSidesConfirmedCountsOnThePageOfACountry() {
        examples.confirmed("Judges");
        projects.begin(examples.between(Role.ASSISTANCE_PROVIDER), examples.project("Told by one"));
        CountryPages.Seen seen = countries.of(examples.between(Role.COUNTRY_COORDINATOR), Cast.SYSTEM);
        assertThat(seen.counted().all()).isEqualTo(1);
        assertThat(seen.reported()).isEqualTo(1);
        assertThat(seen.agencies().sum(String.valueOf(examples.idOf(ProjectExamples.AGENCY))))
                .isEqualTo(1);
    }

    @Test
    void thePageOfACountrySaysWhenItIsReviewedNextAsFarAsItsSystemKnows() {
        recommendations.clear(cast.systemId());
        recommendations.aRecommendation(cast.systemId()).id();
        Party country = parties.withCode(Cast.SYSTEM).orElseThrow();
        assertThat(reviews.of(country)).as("nobody entered it").isEmpty();
        LocalDate next = LocalDate.now(ZoneOffset.UTC).plusDays(400);
        review(null, next);
        assertThat(reviews.of(country))
                .hasValueSatisfying(review -> assertThat(review.next()).isEqualTo(next));
        review(next, null);
        recommendations.clear(cast.systemId());
    }

    private void review(@Nullable LocalDate seen, @Nullable LocalDate next) {
        SystemScope.in(cast.systemId(), () -> {
            Actor secretariat = cast.actor(Role.SECRETARIAT);
            int mechanism = rules.reviews(secretariat).get(0).mechanism();
            rules.setReview(secretariat, mechanism, seen, next);
            return mechanism;
        });
    }

    @Test
    void whereNobodyHelpsStandsFirstAndAStateThatIsNotNamedIsNotCounted() {
        examples.confirmed("Judges");
        long alone = examples.party("prj-samplia", PartyKind.STATE, Role.ASSISTANCE_PROVIDER);
        long unnamed = examples.party("prj-thirdland", PartyKind.STATE, Role.NATIONAL_FOCAL_POINT);
        for (long state : List.of(alone, unnamed)) {
            jdbc.sql("""
                            insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes,
                                functions, modalities, languages, created_at, updated_at, state_since, last_confirmed)
                            values ('need', :state, 'open', 1, 1, '{}', jsonb_build_object('consent',
                                jsonb_build_object('nameParty', :named)), '', '{}', '{}', '{}', '{}', now(), now(), now(), current_date)
                            """).param("state", state).param("named", state == alone).update();
        }
        assertThat(spread.of(examples.between(Role.UN_PARTNER)))
                .containsExactly(
                        new CountrySpread.Row(alone, 1, 0, 0),
                        new CountrySpread.Row(examples.state().id(), 0, 1, 1));
        assertThat(spread.of(examples.between(Role.CLEARING_HOUSE_DESK)))
                .as("the desk knows whose it is")
                .extracting(CountrySpread.Row::country)
                .contains(unnamed);
    }

    @Test
    void meansAreSaidOnlyOverFiveAssessmentsOfThreeStates() {
        Actor reader = examples.between(Role.UN_PARTNER);
        for (int i = 0; i < 5; i++) {
            examples.assessed(examples.completed("Judges " + i), "Come earlier", Publish.AGGREGATE);
        }
        assertThat(agencies.of(reader, ProjectExamples.AGENCY).means())
                .as("five, of one State")
                .isEmpty();
        long second = examples.party("prj-samplia", PartyKind.STATE, Role.ASSISTANCE_PROVIDER);
        long third = examples.party("prj-thirdland", PartyKind.STATE, Role.ASSISTANCE_PROVIDER);
        jdbc.sql(
                        "update assistance_project set recipient_id = :state where id = (select min(id) from assistance_project)")
                .param("state", second)
                .update();
        jdbc.sql(
                        "update assistance_project set recipient_id = :state where id = (select max(id) from assistance_project)")
                .param("state", third)
                .update();
        AgencyPages.Seen seen = agencies.of(reader, ProjectExamples.AGENCY);
        assertThat(seen.means()).containsEntry(Item.TIMELINESS, 2.0).doesNotContainKey(Item.LANGUAGE);
        jdbc.sql("update assistance_project set level = 0").update();
        assertThat(published.all())
                .as("beside each project these five are in")
                .hasSize(5)
                .allSatisfy(each -> assertThat(each.received().values()).containsExactly(seen.means()));
        assertThat(seen.again()).isEqualTo(100);
        assertThat(seen.answering().confirmed()).isEqualTo(5);
        assertThat(agencies.answers(reader, ProjectExamples.AGENCY, Said.CONFIRMED, 1)
                        .page()
                        .rows())
                .hasSize(5);
        assertThat(agencies.answers(reader, ProjectExamples.AGENCY, Said.ANSWERED, 1)
                        .page()
                        .rows())
                .hasSize(5)
                .allSatisfy(each -> assertThat(each.days()).isNotNull());
        assertThat(agencies.answers(reader, ProjectExamples.AGENCY, Said.SILENT, 1)
                        .page()
                        .total())
                .isZero();
        ratings.tell();
        assertThat(jdbc.sql("select count(*) from party_rating where party_id = :agency and times = 5")
                        .param("agency", examples.idOf(ProjectExamples.AGENCY))
                        .query(Integer.class)
                        .single())
                .as("what matching may count with")
                .isPositive();
        jdbc.sql("update project_assessment set state = 'open' where id = (select min(id) from project_assessment)")
                .update();
        ratings.tell();
        assertThat(jdbc.sql("select count(*) from party_rating")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void projectsAreShownAsSomethingToLearnFromToThoseWhoSeeThem() {
        long id = examples.confirmed("Judges");
        jdbc.sql("update assistance_project set level = 3 where id = :id")
                .param("id", id)
                .update();
        assertThat(precedents.all()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Precedent.Kind.PROJECT);
            assertThat(one.involved()).contains(examples.state().id(), examples.idOf(ProjectExamples.AGENCY));
        });
        Precedent.Kind kind = Precedent.Kind.PROJECT;
        assertThat(precedents.among(examples.between(Role.UN_PARTNER), kind, List.of(id)))
                .isEmpty();
        assertThat(precedents.among(examples.between(Role.CLEARING_HOUSE_DESK), kind, List.of(id)))
                .containsKey(id);
    }

    @Test
    void thePublicReadsNoSmallCountAndOnlyWordsThatWereGiven() {
        examples.assessed(examples.completed("Judges"), "The expert of Testland was rude", Publish.QUOTE);
        examples.assessed(examples.completed("Prosecutors"), "Come earlier", Publish.AGGREGATE);
        ImprovementBoard.Seen open = board.of(PUBLIC, By.FUNCTION);
        assertThat(open.assessments()).isNull();
        assertThat(open.table().at("1", "2")).isNull();
        assertThat(open.table().sum("1")).isNull();
        assertThat(open.words()).isEmpty();
        assertThat(board.of(PUBLIC, By.FUNCTION, new Narrowed(99, 0, "")).assessments())
                .as("the public narrows nothing")
                .isEqualTo(open.assessments());
        Actor partner = examples.between(Role.UN_PARTNER);
        Long all = board.of(partner, By.YEAR).assessments();
        assertThat(board.of(partner, By.YEAR, new Narrowed(2, 3, "un-entity")).assessments())
                .isEqualTo(all);
        assertThat(board.of(partner, By.YEAR, new Narrowed(2, 3, "fund")).assessments())
                .isZero();
        assertThat(board.of(partner, By.YEAR, new Narrowed(99, 0, "")).words()).isEmpty();
        assertThat(board.of(examples.between(Role.UN_PARTNER), By.PROVIDER)
                        .table()
                        .at("1", "un-entity"))
                .isEqualTo(2);
        for (By by : By.values()) {
            assertThat(pages.get()
                            .uri("/clearing-house/improvements?by=" + by.code())
                            .with(cast.asNobody()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("rude");
        }
    }

    @Test
    void thePagesAreWholeInEveryLanguage() {
        examples.assessed(examples.completed("Judges"), "Come earlier", Publish.FULL);
        examples.confirmed("Prosecutors");
        round.raise();
        for (Language language : Language.values()) {
            for (String path : List.of(
                    "/countries",
                    "/countries/" + Cast.SYSTEM,
                    "/countries/" + Cast.SYSTEM + ".csv",
                    "/countries/" + Cast.SYSTEM + "/providers",
                    "/countries.csv",
                    "/agencies/" + ProjectExamples.AGENCY,
                    "/agencies/" + ProjectExamples.AGENCY + "/answers/answered",
                    "/agencies/" + ProjectExamples.AGENCY + ".csv",
                    "/improvements",
                    "/improvements.csv",
                    "/overlaps")) {
                assertThat(pages.get()
                                .uri("/clearing-house" + path + "?lang=" + language.code())
                                .with(cast.as(Role.COUNTRY_COORDINATOR)))
                        .as("%s %s", language, path)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("house.file.", "project.state.", "assessed.item.");
            }
        }
    }
}
