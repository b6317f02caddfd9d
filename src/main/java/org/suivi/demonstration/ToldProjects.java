package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.assistance.DocumentKind;
import org.suivi.assistance.PartRole;
import org.suivi.assistance.Policy;
import org.suivi.assistance.Project;
import org.suivi.assistance.Project.Milestone;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.assistance.ProjectState;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Side;
import org.suivi.assistance.Stated;
import org.suivi.cooperation.Level;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/** What is told of projects between Exampleland and its partners, and how both sides bring one on its way. */
@Component
class ToldProjects {

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
    static final LocalizedText RESULTS = FollowUpStory.words(
            "Forty judges were trained; the course is now part of the school’s programme.",
            "Quarante juges ont été formés ; le cours fait désormais partie du programme de l’école.",
            "دُرّب أربعون قاضيا وأصبحت الدورة جزءا من برنامج المدرسة.");
    /** How many days ago each step was taken, of help of this year and of help that is over for more than a year. */
    static final List<Integer> LATELY = List.of(80, 58, 28);

    static final List<Integer> LONG_AGO = List.of(630, 605, 395);
    private static final int BEFORE = 12;

    static final List<ProjectState> TO_COMPLETED =
            List.of(ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.COMPLETED);

    private final Projects projects;
    private final BetweenCountries between;
    private final Taxonomies taxonomies;
    private final EarlierDays days;
    private final Clock clock;

    ToldProjects(Projects projects, BetweenCountries between, Taxonomies taxonomies, EarlierDays days, Clock clock) {
        this.projects = projects;
        this.between = between;
        this.taxonomies = taxonomies;
        this.days = days;
        this.clock = clock;
    }

    long confirmed(String recipient, String provider, int title, List<ProjectState> way) {
        return confirmed(recipient, project(recipient, provider, title, false), way, LATELY);
    }

    long confirmed(String recipient, Project told, List<ProjectState> way, List<Integer> ago) {
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

    void bring(String recipient, long id, List<ProjectState> way, List<Integer> ago) {
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

    void show(long id, Level level) {
        Actor national = national(Cast.SYSTEM);
        projects.show(national, id, projects.withId(national, id).record().version(), level);
    }

    Actor national(String recipient) {
        return between.person(recipient.equals(Cast.SYSTEM) ? Role.SECRETARIAT : Role.NATIONAL_FOCAL_POINT);
    }

    Project project(String recipient, String provider, int title, boolean isOld) {
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

    /** What Exampleland receives is for its human rights commission and its civil society too. */
    List<Part> parts(String recipient, long provider) {
        Part helped = new Part(between.party(recipient).id(), PartRole.RECIPIENT);
        Part helps = new Part(provider, PartRole.PROVIDER);
        return recipient.equals(Cast.SYSTEM)
                ? List.of(
                        helped,
                        helps,
                        new Part(between.party(BetweenCountries.COMMISSION).id(), PartRole.BENEFICIARY),
                        new Part(between.party(BetweenCountries.COALITION).id(), PartRole.BENEFICIARY))
                : List.of(helped, helps);
    }

    List<Integer> terms(String taxonomy, int most) {
        return taxonomies.vocabulary().termsOf(taxonomy).stream()
                .limit(most)
                .map(Term::id)
                .toList();
    }
}
