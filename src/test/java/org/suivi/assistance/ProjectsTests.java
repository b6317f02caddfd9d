package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Light;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.Pipeline;
import org.suivi.cooperation.RemainingNeeds;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.coordination.CoordinationExamples;
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.UpdateFilter;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.Updates;
import org.suivi.database.SystemScope;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.parties.PartyKind;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** A project from what one side tells to what remained of it a year later. */
@OnDatabase
class ProjectsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    Projects projects;

    @Autowired
    ProjectNeeds needsOf;

    @Autowired
    ProjectAssessments assessments;

    @Autowired
    ProjectStore store;

    @Autowired
    AssessedStore assessed;

    @Autowired
    ProjectClock clock;

    @Autowired
    ProjectNews news;

    @Autowired
    Pipeline pipeline;

    @Autowired
    HouseRounds mails;

    @Autowired
    Heartbeats heartbeats;

    @Autowired
    StatedNeeds needs;

    @Autowired
    RemainingNeeds remainders;

    @Autowired
    Updates updates;

    @Autowired
    CoordinationExamples coordination;

    @Autowired
    RecommendationExamples recommendations;

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

    @Test
    void aMilestoneIsLateFromItsDayOnThoughNobodyChangedTheProject() {
        Project from = examples.project("Judges");
        var late = new Project.Milestone("Curriculum", examples.today().minusDays(1), null);
        long id = projects.begin(
                national(),
                new Project(
                        from.words(),
                        from.what(),
                        from.when(),
                        from.size(),
                        from.parts(),
                        List.of(late),
                        from.origin()));
        jdbc.sql("update assistance_project set updated_at = updated_at - interval '9 days'")
                .update();
        assertThat(projects.withId(national(), id).late()).containsExactly(late);
    }

    @Test
    void whatOneSideTellsCountsOnceTheOtherConfirmsIt() {
        long id = projects.begin(national(), examples.project("Judges"));
        assertThat(standing(id)).isEqualTo(Standing.UNCONFIRMED);
        assertThatThrownBy(() -> projects.withId(examples.between(Role.UN_PARTNER), id))
                .isInstanceOf(NotFound.class);
        assertThat(projects.withId(provider(), id).toAnswer()).containsExactly(Side.PROVIDER);
        projects.answer(provider(), id, 0, Side.PROVIDER, true, null);
        assertThat(standing(id)).isEqualTo(Standing.CONFIRMED);
        assertThat(projects.withId(examples.between(Role.UN_PARTNER), id).events())
                .isEmpty();
    }

    @Test
    void aChangeMakesTheOtherSideConfirmAgain() {
        long id = examples.confirmed("Judges");
        projects.change(national(), id, version(id), examples.project("Judges and prosecutors"));
        assertThat(standing(id)).isEqualTo(Standing.UNCONFIRMED);
        projects.answer(provider(), id, version(id), Side.PROVIDER, true, null);
        projects.change(national(), id, version(id), examples.project("Judges and prosecutors"));
        assertThat(standing(id)).as("nothing was changed").isEqualTo(Standing.CONFIRMED);
        assertThatThrownBy(() -> projects.change(national(), id, 0, examples.project("Old")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whoDisputesSaysWhatIsNotAsTold() {
        long id = projects.begin(provider(), examples.project("Judges"));
        assertThatThrownBy(() -> projects.answer(national(), id, 0, Side.RECIPIENT, false, " "))
                .hasMessage("house.say-why");
        projects.answer(national(), id, 0, Side.RECIPIENT, false, "It never began");
        assertThat(standing(id)).isEqualTo(Standing.DISPUTED);
        assertThat(projects.withId(provider(), id).events())
                .extracting(StateEvent::note)
                .contains("It never began");
        assertThatThrownBy(() -> projects.answer(national(), id, 1, Side.PROVIDER, true, null))
                .as("the other side’s word")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsDisputedWaitsForBothSidesAndItsPageSaysWhatIsNotSo() {
        long id = projects.begin(national(), examples.project("Judges"));
        projects.answer(provider(), id, 0, Side.PROVIDER, false, "It never began");
        for (Role role : List.of(Role.SECRETARIAT, Role.ASSISTANCE_PROVIDER)) {
            assertThat(pages.get().uri("/clearing-house/waiting").with(cast.as(role)))
                    .bodyText()
                    .contains("Disputed projects: 1");
            assertThat(pages.get().uri("/clearing-house/projects?disputed=1").with(cast.as(role)))
                    .bodyText()
                    .contains("TCC-PRJ-%06d".formatted(id));
            assertThat(pages.get().uri("/clearing-house/projects/" + id).with(cast.as(role)))
                    .bodyText()
                    .contains("<strong>Disputed by the provider</strong>", "the other side is then asked again");
        }
    }

    @Test
    void theDeskLetsItCountOnOneSidesWordWithAReason() {
        long id = projects.begin(provider(), examples.project("Judges"));
        Actor desk = examples.between(Role.CLEARING_HOUSE_DESK);
        assertThatThrownBy(() -> projects.markOneSided(desk, id, 0, "")).hasMessage("house.say-why");
        projects.markOneSided(desk, id, 0, "No focal point named for a year");
        assertThat(standing(id)).isEqualTo(Standing.ONE_SIDED);
        assertThat(projects.withId(desk, id).mayWrite()).isFalse();
    }

    @Test
    void onlyWhoTakesPartTellsOfAProjectAndItsFactsMakeSense() {
        Project project = examples.project("Judges");
        assertThatThrownBy(() -> projects.begin(examples.between(Role.UN_PARTNER), project))
                .isInstanceOf(Refused.class);
        var alone = new Project(
                project.words(),
                project.what(),
                project.when(),
                project.size(),
                List.of(new Project.Part(examples.state().id(), PartRole.RECIPIENT)),
                List.of(),
                project.origin());
        assertThatThrownBy(() -> projects.begin(national(), alone)).hasMessage("project.no-provider");
        var ahead = new Project(
                project.words(),
                project.what(),
                new Project.When(null, null, examples.today().plusDays(2), null),
                project.size(),
                project.parts(),
                List.of(),
                project.origin());
        assertThatThrownBy(() -> projects.begin(national(), ahead)).hasMessage("project.not-yet");
    }

    @Test
    void everyStepThatTheTableDoesNotAllowIsRefused() {
        long id = examples.confirmed("Judges");
        for (ProjectState to : ProjectState.values()) {
            if (!ProjectState.AGREED.next().containsKey(to)) {
                assertThatThrownBy(() -> projects.move(national(), id, version(id), to, "why"))
                        .as("%s", to)
                        .isInstanceOf(Refused.class);
            }
        }
        examples.bring(id, ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.COMPLETED);
        assertThatThrownBy(() -> projects.move(national(), id, version(id), ProjectState.ASSESSED, null))
                .as("only its assessment")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void noStepThatTheTablesDoNotHaveIsPossibleForAnybody() {
        long id = examples.completed("Judges");
        for (ProjectState from : ProjectState.values()) {
            jdbc.sql("update assistance_project set state = :from")
                    .param("from", from.code())
                    .update();
            for (ProjectState to : ProjectState.values()) {
                if (!from.next().containsKey(to)) {
                    assertThatThrownBy(() -> projects.move(national(), id, version(id), to, "why"))
                            .as("%s to %s", from, to)
                            .isInstanceOf(Refused.class);
                    assertThatThrownBy(() -> store.move(national(), store.any(id), to, null))
                            .as("%s to %s by the program", from, to)
                            .isInstanceOf(Refused.class);
                }
            }
        }
        long open = assessments.of(national(), id).get(0).record().id();
        for (AssessmentState from : AssessmentState.values()) {
            jdbc.sql("update project_assessment set state = :from")
                    .param("from", from.code())
                    .update();
            AssessmentRecord record = assessments.one(national(), id, open).record();
            for (AssessmentState to : AssessmentState.values()) {
                if (!from.next().contains(to)) {
                    assertThatThrownBy(() -> assessed.move(national(), record, to, null))
                            .as("%s to %s", from, to)
                            .isInstanceOf(Refused.class);
                }
            }
        }
    }

    @Test
    void aHumanRightsInstitutionAddsItsViewOnWhatWasForItAndDoesNothingElse() {
        long institution = examples.party("prj-nhri", PartyKind.NHRI, Role.NHRI);
        Project told = examples.project("Judges");
        List<Project.Part> parts = new ArrayList<>(told.parts());
        parts.add(new Project.Part(institution, PartRole.BENEFICIARY));
        long id = projects.begin(
                national(),
                new Project(
                        told.words(), told.what(), told.when(), told.size(), parts, told.milestones(), told.origin()));
        long other = projects.begin(national(), examples.project("Prosecutors"));
        projects.answer(provider(), id, 0, Side.PROVIDER, true, null);
        projects.show(national(), id, 1, Level.NAMED);
        examples.bring(id, ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.COMPLETED);
        String here = "/clearing-house/projects/" + id;
        RequestPostProcessor signedIn = cast.as(Role.NHRI);
        assertThat(pages.get().uri(here).with(signedIn))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(here + "/answer", here + "/edit");
        assertThat(pages.get().uri("/clearing-house/projects/" + other).with(signedIn))
                .hasStatus(404);
        assertThat(pages.post()
                        .uri(here + "/assessments")
                        .with(signedIn)
                        .with(csrf())
                        .param("phase", "CLOSE"))
                .as("the recipient speaks first")
                .hasStatus(403);
        AssessmentRecord recipients = examples.assessed(id, "Come earlier", Publish.AGGREGATE);
        assertThat(letters()).extracting(Letter::to).contains(Cast.address(Role.NHRI));
        var added = pages.post()
                .uri(here + "/assessments")
                .with(signedIn)
                .with(csrf())
                .param("phase", "CLOSE")
                .exchange();
        String view = String.valueOf(added.getResponse().getRedirectedUrl());
        assertThat(pages.post()
                        .uri(view)
                        .with(signedIn)
                        .with(csrf())
                        .param("version", "0")
                        .param("finish", "true")
                        .param("results", "Ten of our staff were trained"))
                .as("how it can be improved is missing")
                .hasStatus(422);
        assertThat(pages.post()
                        .uri(view)
                        .with(signedIn)
                        .with(csrf())
                        .param("version", "1")
                        .param("finish", "true")
                        .param("results", "Ten of our staff were trained")
                        .param("improvements", "1")
                        .param("how", "Ask us before"))
                .hasStatus3xxRedirection();
        assertThat(assessments.of(provider(), id))
                .extracting(each -> each.record().side())
                .containsExactlyInAnyOrder(Side.RECIPIENT, Side.BENEFICIARY);
        assertThat(pages.post()
                        .uri(here + "/assessments/" + recipients.id() + "/reply")
                        .with(signedIn)
                        .with(csrf())
                        .param("words", "No"))
                .hasStatus(403);
    }

    @Test
    void onceItWasAssessedNobodyTakesItOutOfTheFiguresByDisputing() {
        long id = examples.completed("Judges");
        examples.assessed(id, "Come earlier", Publish.AGGREGATE);
        assertThatThrownBy(() -> projects.answer(provider(), id, version(id), Side.PROVIDER, false, "We were better"))
                .hasMessage("house.move-not-allowed");
        assertThat(standing(id)).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void theClockOfTheReplyRunsUntilTheProviderReplied() {
        long id = examples.completed("Judges");
        assertThat(clocks(id)).containsExactly("assess");
        AssessmentRecord said = examples.assessed(id, "Come earlier", Publish.AGGREGATE);
        assertThat(clocks(id)).containsExactly("provider-reply", "follow-up");
        assessments.reply(provider(), id, said.id(), Language.EN, "We will");
        assertThat(clocks(id)).containsExactly("follow-up");
    }

    @Test
    void twoRepliesThatAreAwaitedAreToldApartAndTheProviderIsLedToEach() {
        long id = examples.completed("Judges");
        AssessmentRecord said = examples.assessed(id, "Come earlier", Publish.AGGREGATE);
        jdbc.sql("update assistance_project set completed_on = completed_on - 400")
                .update();
        clock.round();
        AssessmentRecord again = assessments.of(national(), id).stream()
                .map(ProjectAssessments.Seen::record)
                .filter(each -> each.phase() == Phase.M12)
                .findFirst()
                .orElseThrow();
        assessments.write(
                national(), id, again.id(), again.version(), ProjectExamples.said("Come earlier"), Publish.AGGREGATE);
        assessments.finish(national(), id, again.id(), again.version() + 1);
        assertThat(projects.withId(national(), id).clocks())
                .extracting(each -> each.code() + each.name().plain(Language.EN).replaceAll(".*( · )", "$1"))
                .containsExactlyInAnyOrder(
                        "provider-reply · Assessment at the end", "provider-reply · Follow-up after twelve months");
        String here = "/clearing-house/projects/" + id;
        assertThat(pages.get().uri(here).with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .bodyText()
                .contains(here + "/assessments/" + said.id() + "#reply")
                .contains(here + "/assessments/" + again.id() + "#reply");
        assertThat(pages.get().uri(here).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .doesNotContain("#reply");
    }

    @Test
    void theRecipientIsAskedBeforeItEndsAProject() {
        long id = examples.confirmed("Judges");
        examples.bring(id, ProjectState.PLANNED, ProjectState.ACTIVE);
        assertThat(pages.get().uri("/clearing-house/projects/" + id).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .containsPattern("(?s)<summary>Mark as completed</summary>.{1,900}cannot be taken up again")
                .contains("The work continues");
        projects.move(national(), id, version(id), ProjectState.SUSPENDED, "Elections");
        assertThat(pages.get().uri("/clearing-house/projects/" + id).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Still suspended")
                .doesNotContain("The work continues");
    }

    private List<String> clocks(long id) {
        return projects.withId(national(), id).clocks().stream()
                .map(RunningClock::code)
                .toList();
    }

    @Test
    void theRecipientSpeaksFirstTheProviderRepliesAndAYearLaterItIsLookedAtAgain() {
        long id = examples.completed("Judges");
        assertThat(assessments.of(provider(), id)).as("not yet said").isEmpty();
        AssessmentRecord open = assessments.of(national(), id).get(0).record();
        assertThatThrownBy(() -> assessments.finish(national(), id, open.id(), open.version()))
                .hasMessage("assessed.incomplete");
        assertThat(pages.post()
                        .uri("/clearing-house/projects/" + id + "/assessments/" + open.id())
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", String.valueOf(open.version()))
                        .param("results", "Judges know the law")
                        .param("finish", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#improvements\"", "id=\"improvements\"", "href=\"#how\"", "id=\"how\"")
                .doesNotContain("href=\"#results\"");
        AssessmentRecord said = examples.assessed(id, "Come earlier", Publish.AGGREGATE);
        assertThat(state(id)).isEqualTo(ProjectState.ASSESSED);
        jdbc.sql("update project_assessment set opened_on = opened_on - 9, final_on = final_on - 9")
                .update();
        Instant before = Instant.now().minusSeconds(60);
        assessments.reply(provider(), id, said.id(), Language.EN, "We will");
        assertThat(assessments.slice(provider(), new Slice(null, before, 10)).heard())
                .as("programs hear of the reply")
                .extracting(each -> each.record().state())
                .containsExactly(AssessmentState.PROVIDER_REPLIED);
        Actor civil = examples.between(Role.NATIONAL_FOCAL_POINT);
        long added = assessments.add(civil, id, Phase.CLOSE);
        assessments.write(civil, id, added, 0, ProjectExamples.said("Ask us too"), Publish.AGGREGATE);
        assessments.finish(civil, id, added, 1);
        assertThat(assessments.toAdd(civil, id)).isNull();
        assertThat(clock.round()).isZero();
        jdbc.sql("update project_assessment set final_on = final_on - 31").update();
        jdbc.sql("update assistance_project set completed_on = completed_on - 366")
                .update();
        assertThat(clock.round()).as("two locked, one begun").isEqualTo(3);
        assertThat(clock.round()).isZero();
        AssessmentRecord again = assessments.of(national(), id).stream()
                .map(ProjectAssessments.Seen::record)
                .filter(each -> each.phase() == Phase.M12)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> assessments.waive(national(), id, again.id(), 0, ""))
                .hasMessage("house.say-why");
        assessments.waive(national(), id, again.id(), 0, "The ministry was dissolved");
        assertThat(state(id)).isEqualTo(ProjectState.FOLLOWED_UP);
        examples.bring(id, ProjectState.CLOSED);
        assertThat(state(id)).isEqualTo(ProjectState.CLOSED);
    }

    private List<Letter> letters() {
        return mails.letters(news);
    }

    @Test
    void newsAreAskedForOnceAndGivenWithOneClickWithoutSigningIn() {
        long id = examples.confirmed("Judges");
        examples.bring(id, ProjectState.PLANNED, ProjectState.ACTIVE);
        assertThat(letters()).isEmpty();
        jdbc.sql("update assistance_project set last_heard = last_heard - 106").update();
        assertThat(projects.withId(national(), id).light()).isEqualTo(Light.RED);
        assertThat(letters()).hasSize(2);
        assertThat(letters()).isEmpty();
        String address =
                "/clearing-house/heartbeat/" + heartbeats.issue(id, provider().account());
        assertThat(pages.get().uri(address + "?lang=ar").with(cast.asNobody())).hasStatusOk();
        assertThat(pages.post().uri(address).with(cast.asNobody()).with(csrf())).hasStatusOk();
        assertThat(projects.withId(national(), id).light()).isEqualTo(Light.GREEN);
        assertThat(pages.get().uri(address).with(cast.asNobody())).hasStatus(404);
    }

    @Test
    void theDeskHearsOnceOfWhatDoesNotStartAndOfWhatIsSilent() {
        String desk = Cast.address(Role.CLEARING_HOUSE_DESK);
        long planned = examples.confirmed("Judges");
        examples.bring(planned, ProjectState.PLANNED);
        long silent = examples.confirmed("Prosecutors");
        examples.bring(silent, ProjectState.PLANNED, ProjectState.ACTIVE);
        jdbc.sql(
                        "update assistance_project set created_at = created_at - interval '90 days', last_heard = last_heard - 105")
                .update();
        assertThat(letters()).extracting(Letter::to).doesNotContain(desk);
        jdbc.sql(
                        "update assistance_project set created_at = created_at - interval '1 day', last_heard = last_heard - 1")
                .update();
        assertThat(letters())
                .filteredOn(letter -> letter.to().equals(desk))
                .extracting(Letter::subject)
                .containsExactlyInAnyOrder(
                        "TCC-PRJ-%06d awaits the desk".formatted(planned),
                        "TCC-PRJ-%06d awaits the desk".formatted(silent));
        assertThat(letters()).isEmpty();
    }

    @Test
    void theDeskOpensWhatIsLateOfProjectsClockByClock() {
        examples.confirmed("Judges");
        examples.bring(examples.confirmed("Prosecutors"), ProjectState.PLANNED, ProjectState.ACTIVE);
        examples.completed("Police");
        examples.assessed(examples.completed("Prisons"), "Come earlier", Publish.AGGREGATE);
        assertThat(late().values()).containsOnly(0L);
        jdbc.sql(
                        "update assistance_project set created_at = created_at - interval '91 days', last_heard = last_heard - 91")
                .update();
        jdbc.sql("update project_assessment set opened_on = opened_on - 61, final_on = final_on - 31")
                .update();
        Map<String, Long> late = late();
        assertThat(late)
                .containsOnly(
                        Map.entry("start-project", 1L),
                        Map.entry("heartbeat", 1L),
                        Map.entry("assess", 1L),
                        Map.entry("provider-reply", 1L));
        late.forEach((limit, count) -> {
            assertThat(pipeline.overdue(examples.between(Role.CLEARING_HOUSE_DESK), limit, "project", 1)
                            .rows())
                    .as(limit)
                    .hasSize(1);
            assertThat(pages.get()
                            .uri("/clearing-house/pipeline/over/" + limit + "?of=project")
                            .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("TCC-PRJ-");
        });
    }

    private Map<String, Long> late() {
        return pipeline.overdue(examples.between(Role.CLEARING_HOUSE_DESK)).stream()
                .filter(over -> over.kind().code().equals("project"))
                .collect(Collectors.toMap(over -> over.limit().code(), Pipeline.Over::things));
    }

    @Test
    void bothSidesAndTheDeskHearOnceThatAProjectWasCancelled() {
        long id = examples.confirmed("Judges");
        examples.bring(id, ProjectState.CANCELLED);
        assertThat(letters())
                .filteredOn(letter -> letter.subject().equals("TCC-PRJ-%06d was cancelled".formatted(id)))
                .extracting(Letter::to)
                .filteredOn(address -> address.endsWith("@example.org"))
                .containsExactlyInAnyOrder(
                        Cast.address(Role.SECRETARIAT),
                        Cast.address(Role.ASSISTANCE_PROVIDER),
                        Cast.address(Role.CLEARING_HOUSE_DESK));
        assertThat(letters()).isEmpty();
    }

    @Test
    void aProjectFromANeedBringsItToDeliveryAndLeavesANeedForWhatRemains() {
        long need = openNeed();
        Project filled = needsOf.filled(national(), need);
        assertThat(filled.what().functions()).containsExactly(2);
        Project told = examples.project("Judges", examples.state().id(), examples.idOf(ProjectExamples.AGENCY), need);
        long id = projects.begin(national(), told);
        assertThat(projects.withId(national(), id).record().level())
                .as("the need agreed to no name")
                .isEqualTo(Level.NAMED);
        projects.answer(provider(), id, 0, Side.PROVIDER, true, null);
        examples.bring(id, ProjectState.PLANNED, ProjectState.ACTIVE);
        assertThat(needs.withId(national(), need).record().state()).isEqualTo(NeedState.IN_DELIVERY);
        assertThatThrownBy(() -> needsOf.rest(national(), id, 0)).isInstanceOf(Refused.class);
        examples.bring(id, ProjectState.COMPLETED);
        long rest = needsOf.rest(national(), id, 0).id();
        assertThat(needs.withId(national(), rest).record().state()).isEqualTo(NeedState.DRAFT);
        assertThat(remainders.of(national(), rest).of())
                .isNotNull()
                .satisfies(first -> assertThat(first.id()).isEqualTo(need));
        Need asked = needs.withId(national(), rest).need();
        assertThat(asked.what()).isEqualTo(needs.withId(national(), need).need().what());
        assertThat(asked.words().problem().plain(Language.EN)).isEqualTo("No trainers");
        assertThat(asked.words().change().isEmpty()).as("is said anew").isTrue();
        assertThat(asked.words().efforts().plain(Language.EN)).isEqualTo("Two trainers for six months");
        assertThat(needs.withId(national(), need).record().state())
                .as("nothing follows by itself")
                .isEqualTo(NeedState.IN_DELIVERY);
        assertThatThrownBy(() -> needsOf.filled(provider(), need)).hasMessage("project.need-unnamed");
    }

    @Test
    void whoAsksTwiceForWhatRemainedIsLedToTheNeedThatIsThere() {
        long need = openNeed();
        for (Long from : Arrays.asList(need, null)) {
            Project told =
                    examples.project("Judges", examples.state().id(), examples.idOf(ProjectExamples.AGENCY), from);
            long id = projects.begin(national(), told);
            projects.answer(provider(), id, 0, Side.PROVIDER, true, null);
            examples.bring(id, ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.COMPLETED);
            assertThat(rest(id, 0)).endsWith("/edit");
            long there = needsOf.rest(national(), id, 0).id();
            assertThat(needsOf.rest(national(), id, 0)).isEqualTo(new RemainingNeeds.Begun(there, false));
            assertThat(rest(id, 0)).isEqualTo("/clearing-house/needs/" + there);
            assertThat(pages.get().uri("/clearing-house/projects/" + id).with(cast.as(Role.SECRETARIAT)))
                    .bodyText()
                    .contains(Entity.NEED.number(there), "name=\"known\" value=\"1\"", "something else that remains");
            assertThat(rest(id, 1)).as("knowing of the first").endsWith("/edit");
            assertThat(needsOf.remaining(
                            national(), projects.withId(national(), id).record()))
                    .hasSize(2);
        }
        assertThat(jdbc.sql("select count(*) from assistance_record")
                        .query(Long.class)
                        .single())
                .as("one need, and two for what remained of each project")
                .isEqualTo(5);
    }

    private String rest(long project, int known) {
        return String.valueOf(pages.post()
                .uri("/clearing-house/projects/" + project + "/rest")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("known", String.valueOf(known))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void theEndOfAProjectOffersADraftWithItselfAsEvidenceAndChangesNoStatus() {
        recommendations.clear(cast.systemId());
        long recommendation = recommendations
                .aRecommendation(cast.systemId())
                .text(Language.EN, "Train judges")
                .id();
        coordination.lead(coordination.ministry(), examples.today(), recommendation);
        var link = new Link("qta", "recommendation", recommendation, "x", LocalizedText.EMPTY, true);
        Project told = examples.project("Judges");
        Project.Origin origin = told.origin();
        long id = projects.begin(
                national(),
                new Project(
                        told.words(),
                        told.what(),
                        told.when(),
                        told.size(),
                        told.parts(),
                        told.milestones(),
                        new Project.Origin(origin.way(), null, null, List.of(link), "", null, origin.stated())));
        String draft = "/qta/assistance/projects/" + id + "/update";
        assertThat(pages.post()
                        .uri(draft)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("on", "recommendation")
                        .param("of", String.valueOf(recommendation)))
                .as("not over yet")
                .hasStatus(422);
        assertThat(pages.get()
                        .uri("/qta/assistance/of-recommendation/" + recommendation)
                        .with(cast.as(Role.SECRETARIAT)))
                .as("it is told on the page of the recommendation")
                .bodyText()
                .contains("/clearing-house/projects/" + id);
        examples.bring(id, ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.COMPLETED);
        examples.assessed(id, "Come earlier", Publish.AGGREGATE);
        var answer = pages.post()
                .uri(draft)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("on", "recommendation")
                .param("of", String.valueOf(recommendation))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(pages.get()
                        .uri(String.valueOf(answer.getResponse().getRedirectedUrl()))
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("Forty judges trained")
                .contains("Assistance received: “Judges”")
                .contains("/clearing-house/projects/" + id);
        assertThat(drafts(recommendation)).extracting(ProgressUpdate::state).containsExactly(UpdateState.DRAFT);
        assertThat(drafts(recommendation))
                .as("what was received is not what is still needed")
                .allMatch(update -> update.told().assistance().isEmpty());
        recommendations.clear(cast.systemId());
    }

    private List<ProgressUpdate> drafts(long recommendation) {
        return SystemScope.in(
                cast.systemId(),
                () -> updates.page(
                                cast.actor(Role.SECRETARIAT),
                                UpdateFilter.of(ToldOn.recommendation(recommendation)),
                                1,
                                10)
                        .rows());
    }

    @Test
    void thePagesAreWholeInEveryLanguage() {
        long id = examples.completed("Judges");
        AssessmentRecord said = examples.assessed(id, "Come earlier", Publish.FULL);
        String here = "/clearing-house/projects";
        for (Language language : Language.values()) {
            for (String path : List.of("", "/new", "/" + id, "/" + id + "/assessments/" + said.id())) {
                assertThat(pages.get()
                                .uri(here + path + "?lang=" + language.code())
                                .with(cast.as(Role.SECRETARIAT)))
                        .as("%s %s", language, path)
                        .hasStatusOk();
            }
        }
        assertThat(pages.get()
                        .uri(here + "/" + id + "/assessments/" + said.id())
                        .with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .hasStatusOk()
                .bodyText()
                .contains("/reply");
        assertThat(pages.get().uri(here + ".csv?all=1").with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .hasStatusOk()
                .bodyText()
                .contains("TCC-PRJ-");
    }

    @Test
    void whatOnlyTheProviderCanStateIsTakenFromTheProviderAlone() {
        for (Role role : List.of(Role.SECRETARIAT, Role.ASSISTANCE_PROVIDER)) {
            var told = pages.post()
                    .uri("/clearing-house/projects")
                    .with(cast.as(role))
                    .with(csrf())
                    .param("version", "0")
                    .param("texts[title]", "Prison doctors")
                    .param("facts[role0]", "recipient")
                    .param("facts[party0]", String.valueOf(examples.state().id()))
                    .param("facts[role1]", "provider")
                    .param("facts[party1]", String.valueOf(examples.idOf(ProjectExamples.AGENCY)))
                    .param("facts[targets]", "16.3, 5")
                    .param("facts[aim-gender]", "1")
                    .param("texts[document0]", "Memorandum")
                    .param("facts[kind0]", "agreement")
                    .param("facts[address0]", "https://agency.example/mou.pdf")
                    .param("facts[flow]", "10")
                    .param("facts[amount0]", "1500.50")
                    .param("facts[amountKind0]", "budget")
                    .param("facts[amountFrom0]", "2026-01-01")
                    .param("facts[amountTo0]", "2026-12-31")
                    .param("facts[amountCurrency0]", "chf")
                    .exchange();
            assertThat(told).hasStatus3xxRedirection();
            String address = String.valueOf(told.getResponse().getRedirectedUrl());
            Project project = projects.withId(national(), Long.parseLong(address.replaceAll("\\D", "")))
                    .project();
            assertThat(project.what().targets()).containsExactly("16.3", "5");
            assertThat(project.what().aims()).containsExactly(entry(Policy.GENDER, 1));
            boolean isProvider = role == Role.ASSISTANCE_PROVIDER;
            assertThat(project.origin().stated().codes().flow()).isEqualTo(isProvider ? "10" : "");
            assertThat(project.origin().stated().money()).hasSize(isProvider ? 1 : 0);
            assertThat(pages.get().uri(address).with(cast.as(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Memorandum", "16.3 · 5");
            assertThat(pages.get().uri(address + "/edit?lang=ar").with(cast.as(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("https://agency.example/mou.pdf");
        }
    }

    @Test
    void factsForReportsThatCannotBeAreRefused() {
        Project project = examples.project("Judges");
        Stated.Money.Kind budget = Stated.Money.Kind.BUDGET;
        LocalDate day = examples.today();
        assertThatThrownBy(() -> projects.begin(
                        provider(),
                        project.stating(
                                stating(new Stated.Money(budget, day, day.plusYears(2), BigDecimal.ONE, "EUR")))))
                .hasMessage("project.amount-wrong");
        assertThatThrownBy(() -> projects.begin(
                        provider(),
                        project.stating(stating(new Stated.Money(
                                Stated.Money.Kind.DISBURSEMENT, day.plusDays(1), null, BigDecimal.ONE, "EUR")))))
                .hasMessage("project.amount-wrong");
        for (String address : List.of("javascript:alert(1)", "https://a.example/\"x", "")) {
            var document = new Project.Document(DocumentKind.RESULTS, "Report", address, Language.EN);
            assertThatThrownBy(() -> projects.begin(
                            provider(),
                            new Project(
                                    project.words(),
                                    project.what(),
                                    project.when(),
                                    project.size(),
                                    project.parts(),
                                    project.milestones(),
                                    List.of(document),
                                    project.origin())))
                    .as(address)
                    .hasMessage("project.document-wrong");
        }
    }

    private static Stated stating(Stated.Money money) {
        return new Stated(List.of(), List.of(), List.of(), Stated.Codes.NONE, List.of(money));
    }

    @Test
    void aProjectIsToldOnThePageAndAnOldFormComesBackWithBoth() {
        var told = pages.post()
                .uri("/clearing-house/projects")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", "0")
                .param("texts[title]", "Prison doctors")
                .param("facts[role0]", "recipient")
                .param("facts[party0]", String.valueOf(examples.state().id()))
                .param("facts[role1]", "provider")
                .param("facts[party1]", String.valueOf(examples.idOf(ProjectExamples.AGENCY)))
                .param("texts[milestone0]", "Doctors, nurses")
                .exchange();
        assertThat(told).hasStatus3xxRedirection();
        String address = String.valueOf(told.getResponse().getRedirectedUrl());
        assertThat(pages.get().uri(address).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("Prison doctors")
                .contains("Doctors, nurses");
        assertThat(pages.post()
                        .uri(address)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "7")
                        .param("texts[title]", "Mine")
                        .param("facts[role0]", "recipient")
                        .param("facts[party0]", String.valueOf(examples.state().id()))
                        .param("facts[role1]", "provider")
                        .param("facts[party1]", String.valueOf(examples.idOf(ProjectExamples.AGENCY))))
                .hasStatus(409)
                .bodyText()
                .contains("Mine")
                .contains("Prison doctors");
        assertThat(pages.post()
                        .uri("/clearing-house/projects")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "0"))
                .hasStatus(422);
    }

    @Test
    void thePracticeThatAProjectBecomesSaysWhatWasDoneAndWhatCameOfIt() {
        long id = examples.completed("Judges");
        examples.assessed(id, "Come earlier", Publish.AGGREGATE);
        var shown = pages.get()
                .uri("/clearing-house/projects/" + id)
                .with(cast.as(Role.SECRETARIAT))
                .exchange()
                .getMvcResult()
                .getModelAndView();
        String page = String.valueOf(Objects.requireNonNull(shown).getModel().get("practice"));
        assertThat(pages.get().uri(URI.create(page)).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("texts\\[action\\]\"[^>]*>Two trainers for six months<")
                .containsPattern("texts\\[result\\]\"[^>]*>Forty judges trained<");
    }

    @Test
    void whoSavesOnAnOlderVersionReadsBothWholeAndLosesNothing() {
        long id = examples.confirmed("Train judges");
        String today = examples.today().toString();
        String earlier = examples.today().minusDays(400).toString();
        assertThat(saved(id, 0, "A first text", "facts[plannedFrom]", earlier)).hasStatus3xxRedirection();
        assertThat(saved(id, 1, "A second text", "facts[plannedTo]", today))
                .hasStatus(409)
                .bodyText()
                .contains("A first text", earlier.substring(0, 4), "A second text")
                .contains("value=\"" + today + "\"")
                .contains("name=\"version\" value=\"" + version(id) + "\"");
        assertThat(projects.withId(national(), id).project().words().summary().plain(Language.EN))
                .isEqualTo("A first text");
    }

    private MvcTestResult saved(long id, int behind, String summary, String field, String value) {
        return pages.post()
                .uri("/clearing-house/projects/" + id)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", String.valueOf(version(id) - behind))
                .param("texts[title]", "Train judges")
                .param("texts[summary]", summary)
                .param(field, value)
                .param("facts[role0]", "recipient")
                .param("facts[party0]", String.valueOf(examples.state().id()))
                .param("facts[role1]", "provider")
                .param("facts[party1]", String.valueOf(examples.idOf(ProjectExamples.AGENCY)))
                .exchange();
    }

    private long openNeed() {
        Need empty = Need.EMPTY;
        long id = needs.begin(
                national(),
                new Need(
                        new Need.Words(
                                LocalizedText.of(Language.EN, "Train judges"),
                                LocalizedText.of(Language.EN, "No trainers"),
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY),
                        new Need.What(List.of(1), List.of(), 2, List.of(3)),
                        empty.whom(),
                        empty.when(),
                        empty.terms(),
                        empty.consent(),
                        empty.origin()));
        jdbc.sql("update assistance_record set state = 'open', reach = level where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private Standing standing(long id) {
        return projects.withId(national(), id).record().said().standing();
    }

    private ProjectState state(long id) {
        return projects.withId(national(), id).record().state();
    }

    private int version(long id) {
        return projects.withId(national(), id).record().version();
    }

    private Actor national() {
        return examples.between(Role.SECRETARIAT);
    }

    private Actor provider() {
        return examples.between(Role.ASSISTANCE_PROVIDER);
    }
}
