package org.suivi.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.Cast;
import org.suivi.assistance.Assessed.Effect;
import org.suivi.assistance.Assessed.Item;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.cooperation.Link;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Parties, people and projects that tests of assistance begin with. */
@TestComponent
public class ProjectExamples {

    static final String AGENCY = "prj-agency";
    static final String SECOND = "prj-second";
    static final String CIVIL = "prj-civil";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Parties parties;
    private final PartyPeople people;
    private final Projects projects;
    private final ProjectAssessments assessments;
    private final Clock clock;

    ProjectExamples(
            JdbcClient jdbc,
            Accounts accounts,
            Parties parties,
            PartyPeople people,
            Projects projects,
            ProjectAssessments assessments,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.parties = parties;
        this.people = people;
        this.projects = projects;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** An agency and a second one, for which the provider speaks; civil society, for which a national focal point does. */
    public void open() {
        party(AGENCY, PartyKind.UN_ENTITY, Role.ASSISTANCE_PROVIDER);
        party(SECOND, PartyKind.FUND, Role.ASSISTANCE_PROVIDER);
        party(CIVIL, PartyKind.CIVIL_SOCIETY, Role.NATIONAL_FOCAL_POINT);
        people.name(administrator(), state().id(), Cast.address(Role.COUNTRY_COORDINATOR));
    }

    public long party(String code, PartyKind kind, Role speaker) {
        long id = parties.add(administrator(), new Party.Draft(code, kind, LocalizedText.of(Language.EN, code), ""));
        people.name(administrator(), id, Cast.address(speaker));
        return id;
    }

    public void clear() {
        jdbc.sql("delete from assistance_project").update();
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code like 'prj-%'").update();
        jdbc.sql("delete from party_person where party_id = :state")
                .param("state", state().id())
                .update();
    }

    public Party state() {
        return parties.withCode(Cast.SYSTEM).orElseThrow();
    }

    public long idOf(String party) {
        return parties.withCode(party).orElseThrow().id();
    }

    public Actor between(Role role) {
        long account = accounts.withEmail(Cast.address(role)).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }

    private Actor administrator() {
        return between(Role.ADMINISTRATOR);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A project of Testland with the agency. */
    public Project project(String title) {
        return project(title, state().id(), idOf(AGENCY), null);
    }

    public Project project(String title, long recipient, long provider, @Nullable Long need) {
        List<Part> parts = new ArrayList<>(
                List.of(new Part(recipient, PartRole.RECIPIENT), new Part(provider, PartRole.PROVIDER)));
        parties.withCode(CIVIL).ifPresent(civil -> parts.add(new Part(civil.id(), PartRole.BENEFICIARY)));
        return new Project(
                new Project.Words(
                        LocalizedText.of(Language.EN, title),
                        LocalizedText.of(Language.EN, "Two trainers for six months"),
                        LocalizedText.of(Language.EN, "A curriculum is adopted"),
                        LocalizedText.EMPTY,
                        LocalizedText.of(Language.EN, "School of judges")),
                new Project.What(List.of(1), List.of(2), List.of(3)),
                new Project.When(today().minusDays(30), today().plusDays(150), null, null),
                new Project.Size(40, null, "", 2),
                parts,
                List.of(new Project.Milestone("Curriculum", today().plusDays(30), null)),
                new Origin(need == null ? Way.OWN : Way.NEED, need, null, List.<Link>of(), "", null, Stated.NOTHING));
    }

    /** A project that both sides confirmed. */
    public long confirmed(String title) {
        long id = projects.begin(between(Role.SECRETARIAT), project(title));
        projects.answer(between(Role.ASSISTANCE_PROVIDER), id, 0, Side.PROVIDER, true, null);
        return id;
    }

    /** A project of the second provider that its recipient alone tells. */
    public long toldByOne(String title) {
        return projects.begin(between(Role.SECRETARIAT), project(title, state().id(), idOf(SECOND), null));
    }

    /** Brings it on, as its recipient. */
    public void bring(long id, ProjectState... way) {
        Actor national = between(Role.SECRETARIAT);
        for (ProjectState to : way) {
            int version = projects.withId(national, id).record().version();
            projects.move(national, id, version, to, "because");
        }
    }

    public long completed(String title) {
        long id = confirmed(title);
        bring(id, ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.COMPLETED);
        return id;
    }

    /** What the recipient says, with these words on what should be better. */
    public static Assessed said(String how) {
        return new Assessed(
                java.util.Map.of(Item.TIMELINESS, 2, Item.RELEVANCE, 5),
                LocalizedText.of(Language.EN, "Forty judges trained"),
                List.of(1),
                LocalizedText.of(Language.EN, how),
                true,
                Effect.SOME,
                "");
    }

    public AssessmentRecord assessed(long project, String how, Publish publish) {
        Actor national = between(Role.SECRETARIAT);
        AssessmentRecord open = assessments.of(national, project).get(0).record();
        assessments.write(national, project, open.id(), open.version(), said(how), publish);
        assessments.finish(national, project, open.id(), open.version() + 1);
        return assessments.one(national, project, open.id()).record();
    }
}
