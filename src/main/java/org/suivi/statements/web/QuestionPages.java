package org.suivi.statements.web;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.statements.BoothSignals;
import org.suivi.statements.Questions;

/** What the pages of questions do, for the secretariat, delegations and panellists. */
@Component
class QuestionPages {

    private final StatementScreens screens;
    private final Questions questions;
    private final BoothSignals signals;

    QuestionPages(StatementScreens screens, Questions questions, BoothSignals signals) {
        this.screens = screens;
        this.questions = questions;
        this.signals = signals;
    }

    ModelAndView show(StatementScreens.Place place) {
        return filled(place, screens.show(place, template(place)));
    }

    ModelAndView take(StatementScreens.Place place, QuestionForm form, BindingResult errors, Language language) {
        try {
            if (errors.hasErrors()) {
                throw new Refused("panel.command.unreadable");
            }
            form.carryOut(questions, place.seat());
        } catch (Refused refused) {
            return filled(place, screens.refused(place, template(place), refused, language));
        }
        boolean isPanellist = place.seat().role() == SeatRole.PANELLIST;
        return new ModelAndView("redirect:" + place.work() + (isPanellist ? "/panellist" : "/questions"));
    }

    private ModelAndView filled(StatementScreens.Place place, ModelAndView page) {
        page.addObject("questions", questions.seenBy(place.seat()));
        page.addObject("signals", signals.now(place.seat().panel()));
        return page;
    }

    /** Screens and booths have nothing to ask. */
    private static String template(StatementScreens.Place place) {
        return switch (place.seat().role()) {
            case PANELLIST -> "panellist";
            case SECRETARIAT, CHAIR, MODERATOR, DELEGATE -> "questions";
            default -> throw new NotFound("problem.not-found");
        };
    }
}
