package org.suivi.taxonomies.web;

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
import org.suivi.shared.web.SystemHead;
import org.suivi.taxonomies.Doubles;
import org.suivi.taxonomies.NationalTaxonomies;

/** Merging an entry of reference data, or a term of a State's own vocabularies, into the one that it doubles. */
@Controller
class DoublesController {

    private static final String PATH = "/admin/reference/{list}/{id}/double";
    private static final String NATIONAL_PATH = "/{system:[a-z]{3}}/taxonomies/terms/{id}/double";

    private final Doubles doubles;
    private final Notice notice;

    DoublesController(Doubles doubles, Notice notice) {
        this.doubles = doubles;
        this.notice = notice;
    }

    /** Only entries of the same category are offered; the words narrow them down. */
    @GetMapping(PATH)
    @Needs(Permission.ADMINISTER)
    String choose(
            Actor actor,
            @PathVariable("list") String list,
            @PathVariable("id") int id,
            @RequestParam(name = "words", defaultValue = "") String words,
            Language language,
            Model model) {
        model.addAttribute("preview", doubles.preview(actor, list, id, words, language));
        return page(list, words, "/admin/reference/" + list + "/" + id, model);
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

    @GetMapping(NATIONAL_PATH)
    @Needs(Permission.MANAGE_SYSTEM)
    String chooseNational(
            Actor actor,
            SystemHead system,
            @PathVariable("id") int id,
            @RequestParam(name = "words", defaultValue = "") String words,
            Language language,
            Model model) {
        model.addAttribute("preview", doubles.preview(actor, NationalTaxonomies.TERMS, id, words, language));
        return page(NationalTaxonomies.TERMS, words, system.path() + "/taxonomies/terms/" + id, model);
    }

    @PostMapping(NATIONAL_PATH)
    @Needs(Permission.MANAGE_SYSTEM)
    String mergeNational(
            Actor actor,
            SystemHead system,
            @PathVariable("id") int id,
            @RequestParam("into") int into,
            Language language,
            RedirectAttributes next) {
        doubles.merge(actor, NationalTaxonomies.TERMS, id, into);
        notice.say(next, language, "reference.merged");
        return "redirect:" + system.path() + "/taxonomies/terms/" + into;
    }

    private static String page(String list, String words, String here, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("words", words);
        model.addAttribute("here", here);
        return "taxonomies/web/reference-double";
    }
}
