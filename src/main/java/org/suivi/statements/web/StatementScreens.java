package org.suivi.statements.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.Delegations;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Messages;
import org.suivi.statements.Statements;

/** Finds out who sits where, and shows the pages beside a panel, also with what a form was refused with. */
@Component
class StatementScreens {

    private final Statements statements;
    private final PanelSeats seats;
    private final Delegations delegations;
    private final Messages messages;

    StatementScreens(Statements statements, PanelSeats seats, Delegations delegations, Messages messages) {
        this.statements = statements;
        this.seats = seats;
        this.delegations = delegations;
        this.messages = messages;
    }

    /**
     * Where a seat does its work.
     *
     * @param here the address of its pages
     * @param work where its forms go
     */
    record Place(Seat seat, String here, String work) {}

    /** The place of somebody who is signed in, or only looks on. */
    Place of(Actor actor, long panel) {
        Seat seat = seats.of(actor, panel);
        String here = "/panels/" + panel;
        return new Place(seat, here, seat.role() == SeatRole.DELEGATE ? here + "/mine" : here);
    }

    /** The place that a link opens. */
    Place at(String token) {
        String here = "/panels/at/" + token;
        return new Place(seats.at(token), here, here);
    }

    StatementScreen screen(Place place, @Nullable String problem) {
        return new StatementScreen(
                statements.now(place.seat()), delegations.all(), place.seat(), place.here(), place.work(), problem);
    }

    ModelAndView show(Place place, String template) {
        return show(place, template, HttpStatus.OK, null);
    }

    private ModelAndView show(Place place, String template, HttpStatus status, @Nullable String problem) {
        var page = new ModelAndView("statements/web/" + template, status);
        page.addObject("at", screen(place, problem));
        return page;
    }

    /** The page again, with the reason. */
    ModelAndView refused(Place place, String template, Refused refused, Language language) {
        String reason =
                messages.text(language, refused.code(), refused.arguments().toArray());
        return show(place, template, HttpStatus.UNPROCESSABLE_CONTENT, reason);
    }
}
