package org.suivi.meetings.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.identity.OrganisationTree;
import org.suivi.identity.Organisations;
import org.suivi.meetings.AgendaItem;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** The page of one agenda item: its minutes, and a form for action points, each of which comes back with what was entered. */
@Component
class ItemPages {

    private final Organisations organisations;

    ItemPages(Organisations organisations) {
        this.organisations = organisations;
    }

    ModelAndView minutes(Actor actor, Language language, AgendaItem item, ItemForm form, HttpStatus status) {
        ModelAndView page = page(actor, language, item, status);
        page.addObject("form", form);
        page.addObject("point", PointForm.about(item));
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        return page;
    }

    ModelAndView point(Actor actor, Language language, AgendaItem item, PointForm point, HttpStatus status) {
        ModelAndView page = page(actor, language, item, status);
        page.addObject("form", ItemForm.of(item, language));
        page.addObject("point", point);
        page.addObject("isStale", false);
        return page;
    }

    private ModelAndView page(Actor actor, Language language, AgendaItem item, HttpStatus status) {
        var page = new ModelAndView("meetings/web/agenda-item", status);
        page.addObject("item", item);
        page.addObject("institutions", OrganisationTree.of(organisations.all(actor.inSystem()), language));
        return page;
    }
}
