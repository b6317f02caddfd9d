package org.suivi.cooperation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.TextStatus;
import org.suivi.cooperation.Translations;
import org.suivi.cooperation.Translations.Mark;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** In which languages records are there, on their pages and as the work list of those who translate. */
@Controller
class TranslationController {

    private static final String ONE =
            "/clearing-house/{records:needs|offers|challenges|practices}/{id:[0-9]{1,18}}/languages";
    private static final String SECTION = "cooperation/web/record-languages";

    private final Translations translations;
    private final Notice notice;

    TranslationController(Translations translations, Notice notice) {
        this.translations = translations;
        this.notice = notice;
    }

    @GetMapping(ONE)
    @Needs(Permission.NOTHING)
    String show(
            Actor actor,
            @PathVariable("records") String records,
            @PathVariable("id") long id,
            AsPart asked,
            Model model) {
        model.addAttribute("seen", translations.of(actor, Entity.ofSection(records), id));
        return asked.template(SECTION);
    }

    @PostMapping(ONE)
    @Needs(Permission.OWN_ACCOUNT)
    String mark(
            Actor actor,
            Language language,
            @PathVariable("records") String records,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("language") String of,
            @RequestParam("status") String status,
            RedirectAttributes next) {
        Entity entity = Entity.ofSection(records);
        var mark = new Mark(
                version,
                Language.of(of).orElseThrow(() -> new NotFound("problem.not-found")),
                TextStatus.of(status).orElseThrow(() -> new NotFound("problem.not-found")));
        translations.mark(actor, entity, id, mark);
        notice.say(next, language, "translation.marked");
        return "redirect:" + entity.path() + "/" + id + "/languages";
    }

    @GetMapping("/clearing-house/translations")
    @Needs(Permission.OWN_ACCOUNT)
    String own(Actor actor, Model model) {
        model.addAttribute("records", translations.own(actor));
        return "cooperation/web/translations";
    }
}
