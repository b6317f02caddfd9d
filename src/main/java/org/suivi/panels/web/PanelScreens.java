package org.suivi.panels.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.Delegation;
import org.suivi.panels.Delegations;
import org.suivi.panels.PanelEvent;
import org.suivi.panels.Panels;
import org.suivi.panels.Policy;
import org.suivi.panels.Seat;
import org.suivi.panels.Standing;
import org.suivi.panels.WatchedPanels;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Messages;

/** Shows the pages of seats, and answers commands with the page they came from. */
@Component
class PanelScreens {

    private final Panels panels;
    private final Delegations delegations;
    private final WatchedPanels watched;
    private final Messages messages;

    PanelScreens(Panels panels, Delegations delegations, WatchedPanels watched, Messages messages) {
        this.panels = panels;
        this.delegations = delegations;
        this.watched = watched;
        this.messages = messages;
    }

    /**
     * Where a seat does its work.
     *
     * @param here the address of its pages
     * @param page the last part of the address, which is also the name of the template
     */
    record Place(Seat seat, String here, String page) {

        String address() {
            return page.isEmpty() ? here : here + "/" + page;
        }
    }

    ModelAndView show(Place place, String template) {
        return show(place, template, HttpStatus.OK, null);
    }

    private ModelAndView show(Place place, String template, HttpStatus status, @Nullable PanelProblem problem) {
        var page = new ModelAndView("panels/web/" + template, status);
        page.addObject("at", screen(place, problem));
        return page;
    }

    PanelScreen screen(Place place, @Nullable PanelProblem problem) {
        Standing standing = panels.standing(place.seat());
        Map<String, Delegation> names = delegations.all();
        return new PanelScreen(
                standing,
                names,
                place.seat(),
                place.here(),
                place.page(),
                problem,
                panels.isWhole(place.seat()),
                language -> watched.told(standing, names, language));
    }

    Policy policy(Place place) {
        return panels.standing(place.seat()).panel().policy();
    }

    /** Does what the form says and goes back to the page; when it is refused, shows the page as it is now with the reason. */
    ModelAndView command(Place place, String template, HttpServletRequest form, Language language) {
        try {
            panels.give(place.seat(), CommandReading.of(form));
            return new ModelAndView("redirect:" + place.address());
        } catch (Refused refused) {
            String reason =
                    messages.text(language, refused.code(), refused.arguments().toArray());
            return show(place, template, HttpStatus.UNPROCESSABLE_CONTENT, new PanelProblem(reason, Map.of()));
        } catch (Stale stale) {
            var problem = new PanelProblem(whoWasFaster(place, language), CommandReading.again(form));
            return show(place, template, HttpStatus.CONFLICT, problem);
        }
    }

    private String whoWasFaster(Place place, Language language) {
        PanelScreen now = screen(place, null);
        try {
            PanelEvent last = panels.journal(place.seat(), 1).get(0);
            String verb = messages.text(language, "panel.verb." + last.type());
            return messages.text(language, "panel.stale", last.actor(), verb, now.time(last.at()));
        } catch (NotAllowed notTold) {
            return messages.text(language, "problem.stale");
        }
    }
}
