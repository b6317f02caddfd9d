package org.suivi.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.DatabaseSettings;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.panels.Delegations;
import org.suivi.panels.Given;
import org.suivi.panels.Memberships;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.Panels;
import org.suivi.panels.PrepareCommand;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.proceedings.Holidays;
import org.suivi.shared.Actor;

/** Three panels of the Council: one that is over, one in the middle of its first slot for whoever wants to go on, and one to prepare. */
@Component
@Order(20)
class PanelStory implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(PanelStory.class);
    private static final String AT = "@exampleland.example";

    /** The other of the two who read a paper. */
    static final String SECOND_SECRETARY = "council-secretariat-2" + AT;

    /** The one who begins it. */
    static final String FIRST_SECRETARY = Role.COUNCIL_SECRETARIAT.code() + AT;

    private final Accounts accounts;
    private final Panels panels;
    private final PanelPreparing preparing;
    private final Delegations delegations;
    private final Memberships memberships;
    private final StatementStory beside;
    private final Holidays holidays;
    private final DatabaseSettings settings;
    private final Clock clock;

    PanelStory(
            Accounts accounts,
            Panels panels,
            PanelPreparing preparing,
            Delegations delegations,
            Memberships memberships,
            StatementStory beside,
            Holidays holidays,
            DatabaseSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.panels = panels;
        this.preparing = preparing;
        this.delegations = delegations;
        this.memberships = memberships;
        this.beside = beside;
        this.holidays = holidays;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        SystemScope.inAll(() -> {
            people();
            Actor suivi = Actor.suivi(null);
            long over = preparing.beginWithNote(suivi, "2016");
            beside.term();
            beside.ask(over);
            new RehearsedPanel(panels, over, clock).runTo2016sEnd();
            beside.afterwards(over);
            long running = preparing.beginWithNote(suivi, "2012");
            beside.ask(running);
            new RehearsedPanel(panels, running, clock).runInto2012sFirstSlot();
            beside.meanwhile(running);
            toPrepare(suivi);
            int year = LocalDate.now(clock).getYear();
            holidays.keep(suivi, LocalDate.of(year, 12, 25), "Christmas Day");
            holidays.keep(suivi, LocalDate.of(year + 1, 1, 1), "New Year’s Day");
            return true;
        });
        log.info("Demonstration: three panels, for council-secretariat{} and delegation{}", AT, AT);
    }

    private void people() {
        Actor suivi = Actor.suivi(null);
        String password = password();
        long secretariat = accounts.create(suivi, FIRST_SECRETARY, "Sofia Lindqvist", password);
        accounts.giveRole(suivi, secretariat, Role.COUNCIL_SECRETARIAT, null, null);
        long second = accounts.create(suivi, SECOND_SECRETARY, "Amina Diallo", password);
        accounts.giveRole(suivi, second, Role.COUNCIL_SECRETARIAT, null, null);
        long delegate = accounts.create(suivi, Role.DELEGATION.code() + AT, "Marko Novak", password);
        accounts.giveRole(suivi, delegate, Role.DELEGATION, null, null);
        delegations.speakFor(suivi, delegate, "SVN");
        String members =
                "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE";
        memberships.keep(suivi, "european-union", new Memberships.Entered(members.replace(' ', '\n'), true, 0));
    }

    private String password() {
        try {
            return Files.readString(settings.data().resolve("demonstration-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Five weeks ahead, nothing sure yet. */
    private void toPrepare(Actor suivi) {
        long id = preparing.beginWithNote(suivi, "2016");
        Seat seat = new Seat(id, SeatRole.SECRETARIAT, 0, "Suivi", null);
        Panel.Head old = panels.standing(seat).panel().head();
        long starts = LocalDate.now(clock)
                .plusWeeks(5)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .atTime(10, 0)
                .atZone(old.place())
                .toInstant()
                .toEpochMilli();
        var head = new Panel.Head(
                FollowUpStory.words(
                        "Annual panel discussion on technical cooperation",
                        "Réunion-débat annuelle sur la coopération technique",
                        "حلقة النقاش السنوية بشأن التعاون التقني"),
                "",
                "Room XX",
                old.zone(),
                starts,
                starts + old.lengthMs(),
                "TBC",
                "TBC");
        panels.give(seat, Given.now(new PrepareCommand.Describe(head)));
        panels.give(seat, Given.now(new PrepareCommand.NamePanellists(List.of())));
    }
}
