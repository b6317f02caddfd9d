package org.suivi.taxonomies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.taxonomies.ChangeReference;
import org.suivi.taxonomies.EntryFilter;
import org.suivi.taxonomies.ReferenceEntry;
import org.suivi.taxonomies.ReferenceLists;

/** Reference data for the administrator: lists, and one form for every sort of entry. */
@Controller
class ReferenceController {

    private static final String FORM = "taxonomies/web/reference-form";

    private final ReferenceLists lists;
    private final Notice notice;

    ReferenceController(ReferenceLists lists, Notice notice) {
        this.lists = lists;
        this.notice = notice;
    }

    @GetMapping("/admin/reference")
    @Needs(Permission.ADMINISTER)
    String first() {
        return "redirect:/admin/reference/" + lists.codes().get(0);
    }

    @GetMapping("/admin/reference/{list}")
    @Needs(Permission.ADMINISTER)
    String list(
            @PathVariable("list") String list,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "category", defaultValue = "") String category,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Language language,
            Model model) {
        var filter = new EntryFilter(words, category, page);
        model.addAttribute("entries", lists.page(list, filter, language));
        model.addAttribute("filter", filter);
        model.addAttribute("lists", lists.codes());
        return withList("taxonomies/web/reference-list", list, model);
    }

    @GetMapping("/admin/reference/{list}/new")
    @Needs(Permission.ADMINISTER)
    String blank(@PathVariable("list") String list, Model model) {
        return newForm(list, new NewEntryForm("", ""), EntryForm.EMPTY, model);
    }

    @PostMapping("/admin/reference/{list}")
    @Needs(Permission.ADMINISTER)
    String add(
            Actor actor,
            @PathVariable("list") String list,
            @ModelAttribute("fresh") NewEntryForm fresh,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Language language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var added = new AtomicInteger();
        if (!Attempt.works(response, errors, () -> added.set(lists.add(actor, list, fresh.with(form))))) {
            return newForm(list, fresh, form, model);
        }
        notice.say(next, language, "reference.added");
        return "redirect:/admin/reference/" + list + "/" + added;
    }

    @GetMapping("/admin/reference/{list}/{id}")
    @Needs(Permission.ADMINISTER)
    String edit(@PathVariable("list") String list, @PathVariable("id") int id, Model model) {
        ReferenceEntry entry = lists.entry(list, id);
        return editForm(list, entry, EntryForm.of(entry), model);
    }

    @PostMapping("/admin/reference/{list}/{id}")
    @Needs(Permission.ADMINISTER)
    String change(
            Actor actor,
            @PathVariable("list") String list,
            @PathVariable("id") int id,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Language language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (Attempt.works(
                response,
                errors,
                () -> lists.change(
                        actor,
                        list,
                        new ChangeReference(
                                id, form.seenVersion(), form.wording(), form.validity(), form.details())))) {
            notice.say(next, language, "reference.saved");
            return "redirect:/admin/reference/" + list + "/" + id;
        }
        ReferenceEntry theirs = lists.entry(list, id);
        if (response.getStatus() == HttpStatus.CONFLICT.value()) {
            model.addAttribute("differences", form.differencesFrom(EntryForm.of(theirs)));
        }
        return editForm(list, theirs, form, model);
    }

    private String newForm(String list, NewEntryForm fresh, EntryForm form, Model model) {
        model.addAttribute("fresh", fresh);
        model.addAttribute("form", form);
        return withList("taxonomies/web/reference-new", list, model);
    }

    private String editForm(String list, ReferenceEntry entry, EntryForm form, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("form", form);
        return withList(FORM, list, model);
    }

    private String withList(String template, String list, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("shape", lists.shape(list));
        return template;
    }
}
