package org.suivi.demonstration;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.proceedings.Audience;
import org.suivi.proceedings.PaperSteps;
import org.suivi.proceedings.PaperTemplate;
import org.suivi.proceedings.Papers;
import org.suivi.proceedings.Recordings;
import org.suivi.proceedings.Section;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/**
 * What remains of the panel that is over: its summary, read by two and posted on the Extranet, a report to go on with, and the
 * beginning of a recording that is not there.
 */
@Component
@Order(21)
class ProceedingsStory implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(ProceedingsStory.class);

    private final Accounts accounts;
    private final Panels panels;
    private final Papers papers;
    private final PaperSteps steps;
    private final Recordings recordings;

    ProceedingsStory(Accounts accounts, Panels panels, Papers papers, PaperSteps steps, Recordings recordings) {
        this.accounts = accounts;
        this.panels = panels;
        this.papers = papers;
        this.steps = steps;
        this.recordings = recordings;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        SystemScope.inAll(() -> {
            panels.all(Actor.suivi(null)).stream()
                    .filter(panel -> panel.status() == PanelStatus.CLOSED)
                    .forEach(this::afterwards);
            return true;
        });
        log.info("Demonstration: the summary of a panel that is over, with the missions");
    }

    private void afterwards(Panel panel) {
        Actor first = secretary(PanelStory.FIRST_SECRETARY);
        Actor second = secretary(PanelStory.SECOND_SECRETARY);
        Seat seat = new Seat(panel.id(), SeatRole.SECRETARIAT, first.account(), first.name(), null);
        papers.begin(first, seat, PaperTemplate.SUMMARY);
        papers.update(first, seat, seen(first, panel), true, 0);
        for (Section section : Section.values()) {
            papers.keepAll(first, seen(first, panel), section);
        }
        steps.review(first, seen(first, panel));
        steps.review(second, seen(first, panel));
        steps.clear(second, seen(first, panel));
        steps.post(second, seen(first, panel), Audience.EXTRANET);
        papers.begin(first, seat, PaperTemplate.REPORT);
        int opening = panels.standing(seat).state().turns().get(0).id();
        recordings.calibrateBy(seat, first, opening, 95_000, 0);
    }

    private Papers.Seen seen(Actor actor, Panel panel) {
        int version = papers.find(actor, panel.id(), PaperTemplate.SUMMARY)
                .orElseThrow()
                .version();
        return new Papers.Seen(panel.id(), PaperTemplate.SUMMARY, version);
    }

    private Actor secretary(String email) {
        Account account = accounts.withEmail(email).orElseThrow();
        return new Actor(
                account.id(), account.name(), "council-secretariat", null, null, Set.of(Permission.RUN_PANELS));
    }
}
