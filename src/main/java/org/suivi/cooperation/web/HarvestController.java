package org.suivi.cooperation.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.NeedsFromReports;
import org.suivi.cooperation.NeedsFromReports.Found;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** Drafts of needs from the sentences of a report that ask for assistance. */
@Controller
@RequestMapping("/clearing-house/needs/from-report")
class HarvestController {

    private static final String PAGE = "cooperation/web/need-from-report";

    private final NeedsFromReports reports;
    private final Notice notice;

    HarvestController(NeedsFromReports reports, Notice notice) {
        this.reports = reports;
        this.notice = notice;
    }

    /** A report as pasted. */
    record ReportForm(String source, String text) {

        ReportForm {
            source = source == null ? "" : source;
            text = text == null ? "" : text;
        }
    }

    @GetMapping
    @Needs(Permission.DRAFT_ASSISTANCE)
    String blank(Model model) {
        model.addAttribute("source", "");
        model.addAttribute("text", "");
        return PAGE;
    }

    @PostMapping
    @Needs(Permission.DRAFT_ASSISTANCE)
    ModelAndView find(Actor actor, @ModelAttribute("form") ReportForm form, BindingResult errors) {
        Attempt<List<Found>> found = Attempt.making(errors, () -> reports.find(actor, form.source(), form.text()));
        var page = new ModelAndView(PAGE, found.status());
        page.addObject("source", form.source());
        page.addObject("text", form.text());
        page.addObject("found", found.worked() ? found.result() : null);
        return page;
    }

    @PostMapping("/drafts")
    @Needs(Permission.DRAFT_ASSISTANCE)
    String begin(
            Actor actor,
            Language language,
            @RequestParam("source") String source,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        List<String> chosen = sent.getOrDefault("chosen", List.of());
        notice.say(next, language, "need.from-report.begun", reports.begin(actor, source, chosen));
        return "redirect:/clearing-house/needs?own=1";
    }
}
