package org.suivi.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.assistance.Assessed;
import org.suivi.assistance.Assessed.Effect;
import org.suivi.assistance.Assessed.Item;
import org.suivi.assistance.AssessmentRecord;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.assistance.DocumentKind;
import org.suivi.assistance.OverlapCase;
import org.suivi.assistance.OverlapState;
import org.suivi.assistance.Overlaps;
import org.suivi.assistance.PartRole;
import org.suivi.assistance.Phase;
import org.suivi.assistance.Policy;
import org.suivi.assistance.Project;
import org.suivi.assistance.Project.Milestone;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.ProjectClock;
import org.suivi.assistance.ProjectState;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Side;
import org.suivi.assistance.Stated;
import org.suivi.assistance.Stated.Money;
import org.suivi.cooperation.Level;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/** What Exampleland and its partners do together: projects in every state, confirmed and disputed, assessed, and two that overlap. */
@Component
@Order(8)
class ProjectStory implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(ProjectStory.class);

    private static final List<LocalizedText> TITLES = List.of(
            FollowUpStory.words(
                    "Training of judges on the prevention of torture",
                    "Formation de juges à la prévention de la torture",
                    "تدريب القضاة على منع التعذيب"),
            FollowUpStory.words(
                    "A database of recommendations for the national mechanism",
                    "Une base de données des recommandations pour le mécanisme national",
                    "قاعدة بيانات للتوصيات لصالح الآلية الوطنية"),
            FollowUpStory.words(
                    "Review of the bill on equality",
                    "Relecture du projet de loi sur l’égalité",
                    "مراجعة مشروع قانون المساواة"),
            FollowUpStory.words(
                    "Peer exchange on reporting to treaty bodies",
                    "Échange entre pairs sur les rapports aux organes conventionnels",
                    "تبادل بين النظراء بشأن تقديم التقارير إلى هيئات المعاهدات"));

    private static final LocalizedText SUMMARY = FollowUpStory.words(
            "Two experts for six months, with material for the school.",
            "Deux experts pendant six mois, avec du matériel pour l’école.",
            "خبيران لمدة ستة أشهر مع مواد للمعهد.");
    private static final LocalizedText RESULTS = FollowUpStory.words(
            "Forty judges were trained; the course is now part of the school’s programme.",
            "Quarante juges ont été formés ; le cours fait désormais partie du programme de l’école.",
            "دُرّب أربعون قاضيا وأصبحت الدورة جزءا من برنامج المدرسة.");
    private static final LocalizedText HOW = FollowUpStory.words(
            "Come before the budget is closed, and leave the material in our language.",
            "Venir avant la clôture du budget et laisser le matériel dans notre langue.",
            "الحضور قبل إقفال الميزانية وترك المواد بلغتنا.");

    private static final int SILENT_DAYS = 31;

    private static final List<ProjectState> TO_COMPLETED =
            List.of(ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.COMPLETED);

    /** How many days ago each step was taken, of help of this year and of help that is over for more than a year. */
    private static final List<Integer> LATELY = List.of(80, 58, 28);

    private static final List<Integer> LONG_AGO = List.of(630, 605, 395);
    private static final int BEFORE = 12;

    private final Projects projects;
    private final ProjectAssessments assessments;
    private final Overlaps overlaps;
    private final ProjectClock silence;
    private final BetweenCountries between;
    private final Taxonomies taxonomies;
    private final EarlierDays days;
    private final Clock clock;

    ProjectStory(
            Projects projects,
            ProjectAssessments assessments,
            Overlaps overlaps,
            ProjectClock silence,
            BetweenCountries between,
            Taxonomies taxonomies,
            EarlierDays days,
            Clock clock) {
        this.projects = projects;
        this.assessments = assessments;
        this.overlaps = overlaps;
        this.silence = silence;
        this.between = between;
        this.taxonomies = taxonomies;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        confirmed(Cast.SYSTEM, BetweenCountries.FUND, 3, List.of());
        confirmed(Cast.SYSTEM, BetweenCountries.AGENCY, 2, List.of(ProjectState.PLANNED));
        show(stated(), Level.PUBLIC);
        confirmed(Cast.SYSTEM, BetweenCountries.NEIGHBOUR, 0, List.of(ProjectState.PLANNED, ProjectState.ACTIVE));
        confirmed(
                Cast.SYSTEM,
                BetweenCountries.FUND,
                0,
                List.of(ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.SUSPENDED));
        confirmed(Cast.SYSTEM, BetweenCountries.FUND, 2, List.of(ProjectState.CANCELLED));
        confirmed(Cast.SYSTEM, BetweenCountries.AGENCY, 3, TO_COMPLETED);
        oneWordOnly();
        received();
        overlap();
        log.info("Demonstration: projects told, confirmed, assessed and compared");
    }

    /** One that nobody answered, one that is disputed, one that counts on one side’s word. */
    private void oneWordOnly() {
        Actor provider = between.person(Role.ASSISTANCE_PROVIDER);
        projects.begin(provider, project(Cast.SYSTEM, BetweenCountries.AGENCY, 1, false));
        long disputed = projects.begin(provider, project(Cast.SYSTEM, BetweenCountries.FUND, 1, false));
        projects.answer(national(Cast.SYSTEM), disputed, 0, Side.RECIPIENT, false, "The money never came.");
        long half = projects.begin(provider, project(BetweenCountries.ISLAND, BetweenCountries.FUND, 1, false));
        projects.markOneSided(
                between.person(Role.CLEARING_HOUSE_DESK), half, 0, "The focal point left; nobody was named.");
    }

    /** Help that was assessed by three States, so that means can be said. */
    private void received() {
        assessed(Cast.SYSTEM, 3, Publish.AGGREGATE, false);
        silence.round(LocalDate.now(clock).plusDays(SILENT_DAYS));
        waived();
        long told = assessed(Cast.SYSTEM, 1, Publish.FULL, false);
        show(told, Level.PUBLIC);
        heard(told);
        long followed = assessed(Cast.SYSTEM, 0, Publish.QUOTE, true);
        lookAgain(followed);
        long closed = assessed(Cast.SYSTEM, 2, Publish.AGGREGATE, true);
        lookAgain(closed);
        bring(Cast.SYSTEM, closed, List.of(ProjectState.CLOSED), List.of(0));
        assessed(BetweenCountries.NEIGHBOUR, 0, Publish.AGGREGATE, false);
        assessed(BetweenCountries.ISLAND, 1, Publish.AGGREGATE, false);
        show(followed, Level.PUBLIC);
    }

    /** The commission adds its view. */
    private void heard(long project) {
        Actor commission = between.person(Role.NHRI);
        long id = assessments.add(commission, project, Phase.CLOSE);
        assessments.write(commission, project, id, 0, said(2), Publish.AGGREGATE);
        assessments.finish(commission, project, id, 1);
    }

    private void waived() {
        Actor national = national(Cast.SYSTEM);
        long id = confirmed(Cast.SYSTEM, BetweenCountries.FUND, 2, TO_COMPLETED);
        AssessmentRecord open = assessments.of(national, id).get(0).record();
        assessments.waive(national, id, open.id(), open.version(), "It was a single day.");
    }

    private long assessed(String recipient, int title, Publish publish, boolean isOld) {
        Actor national = national(recipient);
        Project told = project(recipient, BetweenCountries.AGENCY, title, isOld);
        long id = confirmed(recipient, told, TO_COMPLETED, isOld ? LONG_AGO : LATELY);
        AssessmentRecord open = assessments.of(national, id).get(0).record();
        assessments.write(national, id, open.id(), open.version(), said(title), publish);
        assessments.finish(national, id, open.id(), open.version() + 1);
        if (publish == Publish.QUOTE) {
            assessments.quote(
                    between.person(Role.CLEARING_HOUSE_DESK),
                    id,
                    open.id(),
                    Language.EN,
                    "Come before the budget is closed, and leave the material in the language of the country.");
        }
        if (publish == Publish.FULL) {
            assessments.reply(
                    between.person(Role.ASSISTANCE_PROVIDER),
                    id,
                    open.id(),
                    Language.EN,
                    "The material is being translated and comes in spring.");
        }
        return id;
    }

    private void lookAgain(long id) {
        Actor national = national(Cast.SYSTEM);
        AssessmentRecord again = assessments.of(national, id).stream()
                .map(ProjectAssessments.Seen::record)
                .filter(each -> each.finished() == null)
                .findFirst()
                .orElseThrow();
        assessments.write(national, id, again.id(), again.version(), said(3), Publish.AGGREGATE);
        assessments.finish(national, id, again.id(), again.version() + 1);
    }

    /** The coordinator has decided on overlaps in each way; the others wait. */
    private void overlap() {
        overlaps.raise();
        Actor coordinator = between.person(Role.COUNTRY_COORDINATOR);
        List<OverlapCase> raised =
                overlaps.of(coordinator, between.party(Cast.SYSTEM).id());
        List<OverlapState> ends = Arrays.stream(OverlapState.values())
                .filter(state -> state != OverlapState.UNREVIEWED)
                .toList();
        for (int nth = 0; nth < Math.min(ends.size(), raised.size() - 1); nth++) {
            OverlapCase each = raised.get(nth);
            overlaps.decide(
                    coordinator,
                    each.id(),
                    each.version(),
                    ends.get(nth),
                    "One trains judges of the first instance, the other those of appeal.");
        }
    }

    /** One that the provider told, with what only the provider can state. */
    private long stated() {
        Project told = project(Cast.SYSTEM, BetweenCountries.AGENCY, 0, false);
        LocalDate from = LocalDate.now(clock).minusMonths(2);
        var stated = new Stated(
                List.of("XM-DAC-41114-EXL-0042"),
                List.of("XM-DAC-41114-EXL-0040"),
                List.of(),
                new Stated.Codes("4", "D02", "10", "110", "5"),
                List.of(
                        new Money(Money.Kind.BUDGET, from, from.plusMonths(8), new BigDecimal(120_000), "USD"),
                        new Money(Money.Kind.DISBURSEMENT, from.plusMonths(1), null, new BigDecimal(30_000), "USD")));
        Project.Origin origin = told.origin();
        var reported = new Project(
                told.words(),
                told.what(),
                told.when(),
                told.size(),
                told.parts(),
                told.milestones(),
                told.documents(),
                new Origin(Way.OWN, null, null, List.of(), origin.unsdcf(), origin.lead(), stated));
        long id = days.ago(25, () -> projects.begin(between.person(Role.ASSISTANCE_PROVIDER), reported));
        days.ago(20, () -> projects.answer(national(Cast.SYSTEM), id, 0, Side.RECIPIENT, true, null));
        bring(Cast.SYSTEM, id, List.of(ProjectState.PLANNED, ProjectState.ACTIVE), List.of(15, 10));
        return id;
    }

    private long confirmed(String recipient, String provider, int title, List<ProjectState> way) {
        return confirmed(recipient, project(recipient, provider, title, false), way, LATELY);
    }

    private long confirmed(String recipient, Project told, List<ProjectState> way, List<Integer> ago) {
        int begun = ago.get(0) + BEFORE;
        long id = days.ago(begun, () -> projects.begin(national(recipient), told));
        days.ago(begun - 5, () -> confirm(id, told));
        bring(recipient, id, way, ago);
        return id;
    }

    private void confirm(long id, Project told) {
        boolean isNeighbour = told.on(Side.PROVIDER)
                .contains(between.party(BetweenCountries.NEIGHBOUR).id());
        Role role = isNeighbour ? Role.NATIONAL_FOCAL_POINT : Role.ASSISTANCE_PROVIDER;
        projects.answer(between.person(role), id, 0, Side.PROVIDER, true, null);
    }

    private void bring(String recipient, long id, List<ProjectState> way, List<Integer> ago) {
        Actor national = national(recipient);
        for (int nth = 0; nth < way.size(); nth++) {
            ProjectState to = way.get(nth);
            boolean isBreak = to == ProjectState.SUSPENDED || to == ProjectState.CANCELLED;
            int version = projects.withId(national, id).record().version();
            days.ago(
                    ago.get(nth),
                    () -> projects.move(national, id, version, to, isBreak ? "The ministry was reorganised" : null));
        }
    }

    private void show(long id, Level level) {
        Actor national = national(Cast.SYSTEM);
        projects.show(national, id, projects.withId(national, id).record().version(), level);
    }

    private Actor national(String recipient) {
        return between.person(recipient.equals(Cast.SYSTEM) ? Role.SECRETARIAT : Role.NATIONAL_FOCAL_POINT);
    }

    private Assessed said(int nth) {
        return new Assessed(
                Map.of(
                        Item.RELEVANCE, 5,
                        Item.TIMELINESS, 2 + nth % 2,
                        Item.EXPERT_FIT, 4,
                        Item.LANGUAGE, 3,
                        Item.OWNERSHIP, 4),
                RESULTS,
                terms("improvements", nth + 1),
                HOW,
                nth != 2,
                Effect.SOME,
                "");
    }

    private Project project(String recipient, String provider, int title, boolean isOld) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = isOld ? today.minusMonths(20) : today.minusMonths(2);
        LocalDate to = isOld ? today.minusMonths(13) : today.plusMonths(6);
        long agency = between.party(provider).id();
        return new Project(
                new Project.Words(
                        TITLES.get(title),
                        SUMMARY,
                        RESULTS,
                        LocalizedText.EMPTY,
                        FollowUpStory.words("School of judges", "École de la magistrature", "معهد القضاء")),
                new Project.What(
                        terms("un-themes-4", 1 + title),
                        terms("functions", 1 + title),
                        terms("modalities", 2 + title),
                        terms("un-persons", title),
                        List.of("16", "16.3"),
                        Map.of(Policy.GENDER, title % 2, Policy.PARTICIPATION, 1)),
                new Project.When(from, to, null, null),
                new Project.Size(20 + 10 * title, terms("cost-bands", 2).get(1), "USD", 2),
                parts(recipient, agency),
                List.of(new Milestone("Programme", to.minusMonths(1), null)),
                List.of(new Project.Document(
                        DocumentKind.AGREEMENT,
                        "Memorandum of understanding",
                        "https://example.org/memorandum-" + title + ".pdf",
                        Language.EN)),
                new Origin(
                        Way.OWN,
                        null,
                        null,
                        List.of(),
                        title == 0 ? "UNSDCF 3.2" : "",
                        provider.equals(BetweenCountries.NEIGHBOUR) ? null : agency,
                        Stated.NOTHING));
    }

    /** What Exampleland receives is for its human rights commission too. */
    private List<Part> parts(String recipient, long provider) {
        Part helped = new Part(between.party(recipient).id(), PartRole.RECIPIENT);
        Part helps = new Part(provider, PartRole.PROVIDER);
        return recipient.equals(Cast.SYSTEM)
                ? List.of(
                        helped,
                        helps,
                        new Part(between.party(BetweenCountries.COMMISSION).id(), PartRole.BENEFICIARY))
                : List.of(helped, helps);
    }

    private List<Integer> terms(String taxonomy, int most) {
        return taxonomies.vocabulary().termsOf(taxonomy).stream()
                .limit(most)
                .map(Term::id)
                .toList();
    }
}
