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
import org.suivi.assistance.OverlapCase;
import org.suivi.assistance.OverlapRound;
import org.suivi.assistance.OverlapState;
import org.suivi.assistance.Overlaps;
import org.suivi.assistance.Project;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Way;
import org.suivi.assistance.ProjectLanguages;
import org.suivi.assistance.ProjectState;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Side;
import org.suivi.assistance.Stated;
import org.suivi.assistance.Stated.Money;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.TextStatus;
import org.suivi.cooperation.Translations.Mark;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** What Exampleland and its partners do together: projects in every state, confirmed and disputed, assessed, and two that overlap. */
@Component
@Order(8)
class ProjectStory implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(ProjectStory.class);

    private static final int TRANSLATED = 6;

    private final Projects projects;
    private final ProjectLanguages languages;
    private final ToldProjects told;
    private final ReceivedStory received;
    private final OverlapRound alarms;
    private final Overlaps overlaps;
    private final BetweenCountries between;
    private final EarlierDays days;
    private final Clock clock;

    ProjectStory(
            Projects projects,
            ProjectLanguages languages,
            ToldProjects told,
            ReceivedStory received,
            OverlapRound alarms,
            Overlaps overlaps,
            BetweenCountries between,
            EarlierDays days,
            Clock clock) {
        this.projects = projects;
        this.languages = languages;
        this.told = told;
        this.received = received;
        this.alarms = alarms;
        this.overlaps = overlaps;
        this.between = between;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        told.confirmed(Cast.SYSTEM, BetweenCountries.FUND, 3, List.of());
        told.confirmed(Cast.SYSTEM, BetweenCountries.AGENCY, 2, List.of(ProjectState.PLANNED));
        long stated = stated();
        told.show(stated, Level.PUBLIC);
        translated(stated);
        told.confirmed(Cast.SYSTEM, BetweenCountries.NEIGHBOUR, 0, List.of(ProjectState.PLANNED, ProjectState.ACTIVE));
        told.confirmed(
                Cast.SYSTEM,
                BetweenCountries.FUND,
                0,
                List.of(ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.SUSPENDED));
        told.confirmed(Cast.SYSTEM, BetweenCountries.FUND, 2, List.of(ProjectState.CANCELLED));
        told.confirmed(Cast.SYSTEM, BetweenCountries.AGENCY, 3, ToldProjects.TO_COMPLETED);
        oneWordOnly();
        received.tell(exampleland);
        overlap();
        log.info("Demonstration: projects told, confirmed, assessed and compared");
    }

    /** Its French comes from the agreement, its Arabic from a machine. */
    private void translated(long project) {
        Actor national = told.national(Cast.SYSTEM);
        Map.of(Language.FR, TextStatus.OFFICIAL, Language.AR, TextStatus.MACHINE)
                .forEach((language, status) -> {
                    int version = projects.withId(national, project).record().version();
                    days.ago(
                            TRANSLATED,
                            () -> languages.markProject(national, project, new Mark(version, language, status)));
                });
    }

    /** One that nobody answered, one that is disputed, one that counts on one side’s word. */
    private void oneWordOnly() {
        Actor provider = between.person(Role.ASSISTANCE_PROVIDER);
        projects.begin(provider, told.project(Cast.SYSTEM, BetweenCountries.AGENCY, 1, false));
        long disputed = projects.begin(provider, told.project(Cast.SYSTEM, BetweenCountries.FUND, 1, false));
        projects.answer(told.national(Cast.SYSTEM), disputed, 0, Side.RECIPIENT, false, "The money never came.");
        long half = projects.begin(provider, told.project(BetweenCountries.ISLAND, BetweenCountries.FUND, 1, false));
        projects.markOneSided(
                between.person(Role.CLEARING_HOUSE_DESK), half, 0, "The focal point left; nobody was named.");
    }

    /** The coordinator has decided on overlaps in each way; the others wait. */
    private void overlap() {
        alarms.raise();
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
        Project plain = told.project(Cast.SYSTEM, BetweenCountries.AGENCY, 0, false);
        LocalDate from = LocalDate.now(clock).minusMonths(2);
        var stated = new Stated(
                List.of("XM-DAC-41114-EXL-0042"),
                List.of("XM-DAC-41114-EXL-0040"),
                List.of(),
                new Stated.Codes("4", "D02", "10", "110", "5"),
                List.of(
                        new Money(Money.Kind.BUDGET, from, from.plusMonths(8), new BigDecimal(120_000), "USD"),
                        new Money(Money.Kind.DISBURSEMENT, from.plusMonths(1), null, new BigDecimal(30_000), "USD")));
        Project.Origin origin = plain.origin();
        var reported = new Project(
                plain.words(),
                plain.what(),
                plain.when(),
                plain.size(),
                plain.parts(),
                plain.milestones(),
                plain.documents(),
                new Origin(Way.OWN, null, null, List.of(), origin.unsdcf(), origin.lead(), stated));
        long id = days.ago(25, () -> projects.begin(between.person(Role.ASSISTANCE_PROVIDER), reported));
        days.ago(20, () -> projects.answer(told.national(Cast.SYSTEM), id, 0, Side.RECIPIENT, true, null));
        told.bring(Cast.SYSTEM, id, List.of(ProjectState.PLANNED, ProjectState.ACTIVE), List.of(15, 10));
        return id;
    }
}
