package org.suivi.taxonomies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.taxonomies.NationalTaxonomies;
import org.suivi.taxonomies.ReferenceEntry;

/** A State's own vocabularies: begun, filled and trimmed by its secretariat. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/taxonomies")
class NationalTaxonomyController {

    private static final String PAGE = "taxonomies/web/national-taxonomies";
    private static final String FORM = "taxonomies/web/national-term";

    private final NationalTaxonomies taxonomies;
    private final Notice notice;
    private final Clock clock;

    NationalTaxonomyController(NationalTaxonomies taxonomies, Notice notice, Clock clock) {
        this.taxonomies = taxonomies;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.MANAGE_SYSTEM)
    String all(Actor actor, SystemHead system, Model model) {
        return page(actor, system, EntryForm.EMPTY, model);
    }

    @PostMapping
    @Needs(Permission.MANAGE_SYSTEM)
    String add(
            Actor actor,
            SystemHead system,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        boolean works = Attempt.works(
                response, errors, () -> taxonomies.add(actor, form.wording().name()));
        return works ? "redirect:" + system.path() + "/taxonomies" : page(actor, system, form, model);
    }

    @PostMapping("/{taxonomy}/name")
    @Needs(Permission.MANAGE_SYSTEM)
    String renameTaxonomy(
            Actor actor,
            SystemHead system,
            @PathVariable("taxonomy") String taxonomy,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (Attempt.works(
                response,
                errors,
                () -> taxonomies.renameTaxonomy(
                        actor, taxonomy, form.seenVersion(), form.wording().name()))) {
            return "redirect:" + system.path() + "/taxonomies";
        }
        if (response.getStatus() == HttpStatus.CONFLICT.value()) {
            errors.reject("problem.stale");
        }
        model.addAttribute("renaming", taxonomy);
        return page(actor, system, form, model);
    }

    @PostMapping("/{taxonomy}/terms")
    @Needs(Permission.MANAGE_SYSTEM)
    String addTerm(
            Actor actor,
            SystemHead system,
            @PathVariable("taxonomy") String taxonomy,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        boolean works = Attempt.works(response, errors, () -> taxonomies.addTerm(actor, taxonomy, form.wording()));
        return works ? "redirect:" + system.path() + "/taxonomies" : page(actor, system, form, model);
    }

    @GetMapping("/terms/{id}")
    @Needs(Permission.MANAGE_SYSTEM)
    String edit(Actor actor, @PathVariable("id") int id, Model model) {
        ReferenceEntry term = taxonomies.term(actor, id);
        return form(term, EntryForm.of(term), model);
    }

    @PostMapping("/terms/{id}")
    @Needs(Permission.MANAGE_SYSTEM)
    String rename(
            Actor actor,
            SystemHead system,
            @PathVariable("id") int id,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (Attempt.works(response, errors, () -> taxonomies.rename(actor, id, form.seenVersion(), form.wording()))) {
            return "redirect:" + system.path() + "/taxonomies";
        }
        ReferenceEntry theirs = taxonomies.term(actor, id);
        if (response.getStatus() == HttpStatus.CONFLICT.value()) {
            model.addAttribute("differences", form.differencesIn(EntryForm.of(theirs), "name", "second", "aliases"));
        }
        return form(theirs, form, model);
    }

    @PostMapping("/terms/{id}/retirement")
    @Needs(Permission.MANAGE_SYSTEM)
    String retire(
            Actor actor,
            SystemHead system,
            @PathVariable("id") int id,
            @RequestParam("version") int version,
            Language language,
            RedirectAttributes next) {
        taxonomies.retire(actor, id, version, LocalDate.now(clock.withZone(system.zone())));
        notice.say(next, language, "national.retired");
        return "redirect:" + system.path() + "/taxonomies";
    }

    private String page(Actor actor, SystemHead system, EntryForm form, Model model) {
        model.addAttribute("taxonomies", taxonomies.all(actor));
        model.addAttribute("form", form);
        model.addAttribute("today", LocalDate.now(clock.withZone(system.zone())));
        return PAGE;
    }

    private static String form(ReferenceEntry term, EntryForm form, Model model) {
        model.addAttribute("term", term);
        model.addAttribute("form", form);
        return FORM;
    }
}
