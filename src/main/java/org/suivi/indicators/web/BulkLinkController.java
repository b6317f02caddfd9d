package org.suivi.indicators.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.IndicatorList;
import org.suivi.indicators.Measurable;
import org.suivi.recommendations.BulkChange;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.steps.Steps;

/** One indicator for many recommendations or clusters: look at which they are, name it, and link. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/indicators/bulk")
class BulkLinkController {

    private static final int SHOWN = 10;

    private final IndicatorLinks links;
    private final IndicatorList indicators;
    private final BulkChange bulk;
    private final MeasuredViews views;
    private final Notice notice;

    BulkLinkController(
            IndicatorLinks links, IndicatorList indicators, BulkChange bulk, MeasuredViews views, Notice notice) {
        this.links = links;
        this.indicators = indicators;
        this.bulk = bulk;
        this.views = views;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView choose(Actor actor, Language language, @ModelAttribute("form") BulkLinkForm form) {
        return page(actor, language, form, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView link(
            Actor actor,
            Language language,
            SystemHead system,
            @ModelAttribute("form") BulkLinkForm form,
            RedirectAttributes next) {
        List<Long> ids = chosen(actor, language, form);
        if (form.expected() != null && form.expected() != ids.size()) {
            throw new Refused("bulk.changed", form.expected(), ids.size());
        }
        try {
            Steps.Taken<Integer> taken = links.linkTogether(actor, form.indicator(), form.what(), ids);
            int linked = taken.result();
            notice.sayWithUndo(next, language, taken.wayBack(), "indicator.bulk.done", linked, ids.size() - linked);
            return new ModelAndView("redirect:" + system.path() + form.back());
        } catch (Refused refused) {
            ModelAndView page = page(actor, language, form, HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("refusal", refused);
            return page;
        }
    }

    private List<Long> chosen(Actor actor, Language language, BulkLinkForm form) {
        return form.what() == Measurable.CLUSTER
                ? form.clusters()
                : bulk.chosen(actor, language, form.recommendations(), form.filter());
    }

    private ModelAndView page(Actor actor, Language language, BulkLinkForm form, HttpStatus status) {
        List<Long> ids = chosen(actor, language, form);
        var page = new ModelAndView("indicators/web/bulk-link", status);
        page.addObject("form", form);
        page.addObject("chosen", ids.size());
        page.addObject("names", views.names(actor, language, form.what(), ids.subList(0, Math.min(SHOWN, ids.size()))));
        page.addObject("indicators", indicators.byCode(actor));
        return page;
    }
}
