package org.suivi.taxonomies.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.taxonomies.Doubles;
import org.suivi.taxonomies.EntryFilter;
import org.suivi.taxonomies.ReferenceEntry;
import org.suivi.taxonomies.ReferenceLists;

/** Merging an entry of reference data into the one that it doubles. */
@Controller
class DoublesController {

    private static final String PATH = "/admin/reference/{list}/{id}/double";

    private final ReferenceLists lists;
    private final Doubles doubles;
    private final Notice notice;

    DoublesController(ReferenceLists lists, Doubles doubles, Notice notice) {
        this.lists = lists;
        this.doubles = doubles;
        this.notice = notice;
    }

    /** Only entries of the same category are offered; the words narrow them down. */
    @GetMapping(PATH)
    @Needs(Permission.ADMINISTER)
    String choose(
            @PathVariable("list") String list,
            @PathVariable("id") int id,
            @RequestParam(name = "words", defaultValue = "") String words,
            Language language,
            Model model) {
        ReferenceEntry entry = lists.entry(list, id);
        List<ReferenceEntry> candidates =
                lists.page(list, new EntryFilter(words, entry.category(), 1), language).rows().stream()
                        .filter(other -> other.id() != id && other.mergedInto() == null)
                        .toList();
        model.addAttribute("list", list);
        model.addAttribute("entry", entry);
        model.addAttribute("words", words);
        model.addAttribute("candidates", candidates);
        return "taxonomies/web/reference-double";
    }

    @PostMapping(PATH)
    @Needs(Permission.ADMINISTER)
    String merge(
            Actor actor,
            @PathVariable("list") String list,
            @PathVariable("id") int id,
            @RequestParam("into") int into,
            Language language,
            RedirectAttributes next) {
        doubles.merge(actor, list, id, into);
        notice.say(next, language, "reference.merged");
        return "redirect:/admin/reference/" + list + "/" + into;
    }
}
