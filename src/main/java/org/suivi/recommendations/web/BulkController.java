package org.suivi.recommendations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.recommendations.BulkChange;
import org.suivi.recommendations.BulkChange.What;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.steps.Steps;
import org.suivi.taxonomies.Taxonomies;

/** Changing many recommendations in three steps that work without scripts: choose what, look at it, do it. */
@Controller
class BulkController {

    private final BulkChange bulk;
    private final Clusters clusters;
    private final Taxonomies taxonomies;
    private final Labels labels;
    private final Notice notice;
    private final Clock clock;

    BulkController(
            BulkChange bulk, Clusters clusters, Taxonomies taxonomies, Labels labels, Notice notice, Clock clock) {
        this.bulk = bulk;
        this.clusters = clusters;
        this.taxonomies = taxonomies;
        this.labels = labels;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping("/{system:[a-z]{3}}/recommendations/bulk")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView choose(Actor actor, Language language, @ModelAttribute("form") BulkForm form) {
        return step("bulk-choose", actor, language, form, HttpStatus.OK);
    }

    @GetMapping("/{system:[a-z]{3}}/recommendations/bulk/preview")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView preview(Actor actor, Language language, @ModelAttribute("form") BulkForm form) {
        if (form.what(language) == null) {
            return step("bulk-choose", actor, language, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return step("bulk-preview", actor, language, form, HttpStatus.OK);
    }

    @PostMapping("/{system:[a-z]{3}}/recommendations/bulk")
    @Needs(Permission.EDIT_RECORDS)
    String apply(
            Actor actor,
            Language language,
            SystemHead system,
            @ModelAttribute("form") BulkForm form,
            RedirectAttributes next) {
        What what = form.what(language);
        if (what == null) {
            throw new Refused("bulk.what");
        }
        List<Long> ids = bulk.chosen(actor, language, form.ticked(), form.filter());
        if (form.expected() != null && form.expected() != ids.size()) {
            throw new Refused("bulk.changed", form.expected(), ids.size());
        }
        Steps.Taken<Integer> taken =
                bulk.apply(actor, ids, what, view(actor, language).chosen(form));
        notice.sayWithUndo(next, language, taken.wayBack(), "bulk.done", taken.result());
        return "redirect:" + system.path() + "/recommendations" + (form.list().isEmpty() ? "" : "?" + form.list());
    }

    private ModelAndView step(String template, Actor actor, Language language, BulkForm form, HttpStatus status) {
        List<Long> ids = bulk.chosen(actor, language, form.ticked(), form.filter());
        var page = new ModelAndView("recommendations/web/" + template, status);
        page.addObject("form", form);
        page.addObject("preview", bulk.preview(actor, ids, form.what(language)));
        page.addObject("view", view(actor, language));
        page.addObject("isIncomplete", status != HttpStatus.OK);
        return page;
    }

    private BulkView view(Actor actor, Language language) {
        return new BulkView(
                taxonomies.vocabulary(), clusters.all(actor), actor.inSystem(), labels, language, LocalDate.now(clock));
    }
}
