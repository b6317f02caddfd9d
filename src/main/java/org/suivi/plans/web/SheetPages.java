package org.suivi.plans.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.plans.PlanSheet;
import org.suivi.plans.PlanSheets;
import org.suivi.plans.Plans;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.SystemHead;

/** Puts together the pages of a template that goes out and comes back. */
@Component
class SheetPages {

    private final Plans plans;
    private final PlanSheets sheets;
    private final Look look;

    SheetPages(Plans plans, PlanSheets sheets, Look look) {
        this.plans = plans;
        this.sheets = sheets;
        this.look = look;
    }

    ModelAndView begin(Actor actor, SystemHead system, long plan, String refusal, HttpStatus status) {
        var page = new ModelAndView("plans/web/plan-template", status);
        page.addObject("plan", plans.one(actor, plan, look.today(system)));
        page.addObject("refusal", refusal);
        page.addObject("sent", actor.may(Permission.EDIT_RECORDS) ? sheets.of(actor, plan) : List.of());
        return page;
    }

    ModelAndView preview(Actor actor, Language language, SystemHead system, PlanSheet sheet) {
        var page = new ModelAndView("plans/web/plan-sheet");
        page.addObject("plan", plans.one(actor, sheet.plan(), look.today(system)));
        page.addObject("sheet", sheet);
        page.addObject("preview", sheets.preview(actor, sheet, language));
        page.addObject("refusal", "");
        return page;
    }
}
