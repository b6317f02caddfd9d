package org.suivi.views.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.views.SavedViews;

/** Keeping a list under a name, sharing it and forgetting it. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/views")
class SavedViewController {

    private final SavedViews views;
    private final Notice notice;

    SavedViewController(SavedViews views, Notice notice) {
        this.views = views;
        this.notice = notice;
    }

    /** Those of one list, which can be kept there as it is; else all of them. */
    @GetMapping
    @Needs(Permission.KEEP_OWN_VIEWS)
    String list(
            Actor actor,
            @RequestParam(name = "list", defaultValue = "") String list,
            @RequestParam(name = "query", defaultValue = "") String query,
            AsPart asked,
            Model model) {
        model.addAttribute("views", list.isEmpty() ? views.of(actor) : views.of(actor, list));
        model.addAttribute("list", list);
        model.addAttribute("query", query);
        return asked.isPart() ? "views/web/panel" : "views/web/saved-views";
    }

    @PostMapping
    @Needs(Permission.KEEP_OWN_VIEWS)
    String keep(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam("list") String list,
            @RequestParam("name") String name,
            @RequestParam(name = "query", defaultValue = "") String query,
            RedirectAttributes next) {
        String path = views.keep(actor, list, name, query).path();
        notice.say(next, language, "view.kept", name.strip());
        return "redirect:" + system.path() + path;
    }

    @PostMapping("/{id:[0-9]{1,18}}/sharing")
    @Needs(Permission.EDIT_RECORDS)
    String share(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("shared") boolean isShared,
            RedirectAttributes next) {
        String list = views.share(actor, id, isShared).list();
        notice.say(next, language, isShared ? "view.shared" : "view.no-longer-shared");
        return "redirect:" + system.path() + list;
    }

    @PostMapping("/{id:[0-9]{1,18}}/removal")
    @Needs(Permission.KEEP_OWN_VIEWS)
    String remove(
            Actor actor, Language language, SystemHead system, @PathVariable("id") long id, RedirectAttributes next) {
        String list = views.remove(actor, id).list();
        notice.say(next, language, "view.removed");
        return "redirect:" + system.path() + list;
    }
}
