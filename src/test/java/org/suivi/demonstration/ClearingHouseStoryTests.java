package org.suivi.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.suivi.OnDatabase;
import org.suivi.assistance.AssessmentState;
import org.suivi.assistance.ImprovementBoard;
import org.suivi.assistance.OverlapState;
import org.suivi.assistance.Overlaps;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.ProjectAssessments.Seen;
import org.suivi.assistance.ProjectState;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Standing;
import org.suivi.cooperation.Contacts;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseBoards;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.RecordState;
import org.suivi.cooperation.TextStatus;
import org.suivi.database.DatabaseSettings;
import org.suivi.database.SystemScope;
import org.suivi.figures.CouncilReports;
import org.suivi.figures.Measures;
import org.suivi.figures.Supply;
import org.suivi.iati.PublishedActivities;
import org.suivi.iati.WrittenSchema;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.Organisations;
import org.suivi.identity.Role;
import org.suivi.matches.Friends;
import org.suivi.matches.MatchState;
import org.suivi.matches.Rounds;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;

/** The story between countries reaches every state of everything in the clearing house, and leaves no board without a figure. */
@OnDatabase
class ClearingHouseStoryTests {

    @Autowired
    Accounts accounts;

    @Autowired
    NationalSystems systems;

    @Autowired
    Organisations organisations;

    @Autowired
    Ministries ministries;

    @Autowired
    BetweenCountries between;

    @Autowired
    EarlierDays days;

    @Autowired
    DatabaseSettings settings;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    AssistanceStory needs;

    @Autowired
    MatchStory matches;

    @Autowired
    PracticeStory practices;

    @Autowired
    VoiceStory voices;

    @Autowired
    ProjectStory projects;

    @Autowired
    OfferForExampleland offered;

    @Autowired
    Projects told;

    @Autowired
    ProjectAssessments assessments;

    @Autowired
    EveryState rest;

    @Autowired
    DeskStory deskStory;

    @Autowired
    LostContact lost;

    @Autowired
    Contacts contacts;

    @Autowired
    HouseBoards boards;

    @Autowired
    Rounds rounds;

    @Autowired
    Friends friends;

    @Autowired
    Overlaps overlaps;

    @Autowired
    ImprovementBoard improvements;

    @Autowired
    Measures measures;

    @Autowired
    Supply supply;

    @Autowired
    CouncilReports reports;

    @Autowired
    WorkPlanStory workPlan;

    @Autowired
    PublishedActivities activities;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from house_search").update();
        jdbc.sql("delete from mail_choice").update();
        jdbc.sql("delete from webhook").update();
        jdbc.sql("delete from desk_note").update();
        jdbc.sql("delete from iati_file").update();
        jdbc.sql("delete from assistance_project").update();
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from match_round").update();
        jdbc.sql("delete from party where code like 'demo-%'").update();
    }

    @Test
    void everyStateIsReachedAndEveryBoardHasFigures() throws Exception {
        NationalSystem system = opened();
        for (int i = 0; i < 30; i++) {
            recommendations
                    .aRecommendation(system.id())
                    .text(Language.EN, "Train judges and prosecutors on the law against torture " + i)
                    .id();
        }
        for (Chapter chapter :
                List.of(needs, matches, practices, voices, projects, offered, rest, workPlan, deskStory, lost)) {
            chapter.tell(system);
        }
        for (Entity entity : Entity.values()) {
            assertThat(states("assistance_record where entity = '" + entity.code() + "'"))
                    .as(entity.code())
                    .isEqualTo(codes(entity.states()));
        }
        assertThat(states("assistance_match")).isEqualTo(all(MatchState.values()));
        assertThat(states("assistance_project")).isEqualTo(all(ProjectState.values()));
        assertThat(states("project_assessment")).isEqualTo(all(AssessmentState.values()));
        assertThat(states("overlap_case")).isEqualTo(all(OverlapState.values()));
        assertThat(column("state", "overlap_case where one_id is not null and other_offer_id is not null"))
                .contains("unreviewed");
        assertThat(column("format", "iati_file")).containsExactly("uninfo");
        assertThat(column("status", "house_translation")).isEqualTo(all(TextStatus.values()));
        assertThat(column("status", "project_translation")).contains("machine", "official");
        assertThat(column("standing", "assistance_project")).isEqualTo(all(Standing.values()));
        assertThat(column("standing", "assistance_project where origin = 'elsewhere'"))
                .containsExactly("one-sided");
        assertThat(contacts.silent(between.person(Role.CLEARING_HOUSE_DESK))).hasSize(1);
        assertThat(column("officer_id::text", "assistance_record where officer_id is not null"))
                .hasSize(2);
        assertThat(column("about", "desk_note")).containsExactly("need");
        assertThat(column("reply", "friends_invited")).isEqualTo(Set.of("open", "accepted", "declined"));
        assertThat(column("need_id::text", "assistance_match where changed_at is not null"))
                .isNotEmpty()
                .isEqualTo(column("id::text", "assistance_record where amended_at is not null"));
        assertThat(column("words", "house_comment")).hasSize(1);
        everyPartOfAnAssessmentIsReached();
        boardsHaveFigures(between.person(Role.CLEARING_HOUSE_DESK));
        theReportHasWhatTheStandardCanSay();
        recommendations.clear(system.id());
    }

    /** The State can tell what came of it in its own system, those it was for can add their view, and who gave it can reply. */
    private void everyPartOfAnAssessmentIsReached() {
        List<Long> all = jdbc.sql("select id from assistance_project where recipient_id = :recipient")
                .param("recipient", between.party(Cast.SYSTEM).id())
                .query(Long.class)
                .list();
        Actor state = between.person(Role.SECRETARIAT);
        assertThat(all)
                .extracting(id -> told.withId(state, id))
                .as("the prompt to tell of it on a recommendation")
                .anyMatch(seen -> seen.record().state().isOver()
                        && seen.project().origin().links().stream().anyMatch(Link::isRecommendation));
        for (Role role : List.of(Role.NHRI, Role.CIVIL_SOCIETY)) {
            Actor voice = between.person(role);
            assertThat(all).as("%s", role).anyMatch(id -> toAdd(voice, id));
        }
        Actor provider = between.person(Role.ASSISTANCE_PROVIDER);
        assertThat(all).anyMatch(id -> assessments.of(provider, id).stream().anyMatch(Seen::mayReply));
    }

    /** Who speaks for those that a project was for sees only these projects. */
    private boolean toAdd(Actor voice, long project) {
        try {
            return assessments.toAdd(voice, project) != null;
        } catch (NotFound notTheirs) {
            return false;
        }
    }

    private void boardsHaveFigures(Actor desk) {
        var all = HouseFilter.of(java.util.Map.of("all", "1"));
        for (HouseFacet facet : HouseFacet.values()) {
            if (facet == HouseFacet.SUBREGION) {
                continue; // its States are invented and lie nowhere
            }
            Entity entity = facet == HouseFacet.COUNTRY ? Entity.PRACTICE : Entity.NEED;
            assertThat(boards.board(desk, entity, all, new HouseBoards.Axes(facet, facet))
                            .rows())
                    .as("%s", facet)
                    .isNotEmpty();
        }
        assertThat(rounds.unmet(desk, null, 1).orElseThrow().causes()).isNotEmpty();
        assertThat(friends.of(
                        desk,
                        rounds.unmet(desk, null, 1).orElseThrow().needs().rows().stream()
                                .map(unmet -> unmet.need().id())
                                .toList()))
                .as("the board of unmet needs shows a round among friends")
                .isNotEmpty();
        assertThat(rounds.suggestions(desk, 1)).isPresent();
        assertThat(rounds.answers(desk)).isNotEmpty();
        for (ImprovementBoard.By by : ImprovementBoard.By.values()) {
            assertThat(improvements.of(desk, by).table().isEmpty()).as("%s", by).isFalse();
        }
        assertThat(supply.now(desk).idle())
                .allSatisfy(idle -> assertThat(idle.all()).isPositive());
        assertThat(supply.now(desk).left()).isNotEmpty();
        assertThat(measures.all(desk).figures())
                .filteredOn(figure -> figure.counted() == 0)
                .extracting(figure -> figure.measure().code())
                .as("nobody knows the smallest States")
                .containsExactly("least-covered");
        assertThat(reports.all(desk).get(0).sections())
                .filteredOn(section ->
                        !section.lines().isEmpty() || !section.words().isEmpty())
                .hasSizeGreaterThan(5);
    }

    /** Left in the build folder, for bin/ci to check it by the official schema too. */
    private void theReportHasWhatTheStandardCanSay() throws Exception {
        var file = new ByteArrayOutputStream();
        activities.write(file);
        String written = file.toString(StandardCharsets.UTF_8);
        WrittenSchema.check(written);
        assertThat(written)
                .contains(
                        "<policy-marker ",
                        "<tag code=\"16.3\"",
                        "<default-flow-type ",
                        "<budget ",
                        "<transaction>",
                        "<document-link ",
                        "<related-activity ",
                        "measure=\"4\"",
                        "measure=\"5\"",
                        "<crs-add>");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/demonstration-activities.xml"), written);
    }

    private NationalSystem opened() {
        var demonstration = new Demonstration(
                accounts,
                systems,
                organisations,
                ministries,
                between,
                days,
                List.of(),
                transactions,
                settings,
                "http://localhost");
        NationalSystem system = systems.withCode(Cast.SYSTEM)
                .orElseGet(() -> Objects.requireNonNull(SystemScope.inAll(() ->
                        transactions.execute(status -> demonstration.openSystem("a long passphrase of the story")))));
        SystemScope.in(system.id(), () -> {
            systems.switchPublic(Actor.suivi(system.id()), false);
            return system;
        });
        return system;
    }

    private Set<String> states(String rows) {
        return column("state", rows);
    }

    private Set<String> column(String name, String rows) {
        return new TreeSet<>(jdbc.sql("select distinct " + name + " from " + rows)
                .query(String.class)
                .list());
    }

    private static Set<String> codes(RecordState... states) {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(states).map(RecordState::code).forEach(codes::add);
        return codes;
    }

    private static Set<String> all(Enum<?>... states) {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(states)
                .map(state -> state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .forEach(codes::add);
        return codes;
    }
}
