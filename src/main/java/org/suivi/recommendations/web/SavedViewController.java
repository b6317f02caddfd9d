package org.suivi.recommendations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.SavedViews;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** Keeping a list under a name, sharing it and forgetting it. */
@Controller
class SavedViewController {

    private final SavedViews views;
    private final Notice notice;

    SavedViewController(SavedViews views, Notice notice) {
        this.views = views;
        this.notice = notice;
    }

    @PostMapping("/{system:[a-z]{3}}/views")
    @Needs(Permission.KEEP_OWN_VIEWS)
    String keep(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam("name") String name,
            @RequestParam(name = "query", defaultValue = "") String query,
            RedirectAttributes next) {
        String kept = ListLook.ofQuery(query)
                .addedTo(RecommendationFilter.ofQuery(query).onPage(1).query());
        views.keep(actor, name, kept);
        notice.say(next, language, "view.kept", name.strip());
        return "redirect:" + system.path() + "/recommendations" + (kept.isEmpty() ? "" : "?" + kept);
    }

    @PostMapping("/{system:[a-z]{3}}/views/{id:[0-9]{1,18}}/sharing")
    @Needs(Permission.EDIT_RECORDS)
    String share(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("shared") boolean isShared,
            RedirectAttributes next) {
        views.share(actor, id, isShared);
        notice.say(next, language, isShared ? "view.shared" : "view.no-longer-shared");
        return "redirect:" + system.path() + "/recommendations";
    }

    @PostMapping("/{system:[a-z]{3}}/views/{id:[0-9]{1,18}}/removal")
    @Needs(Permission.KEEP_OWN_VIEWS)
    String remove(
            Actor actor, Language language, SystemHead system, @PathVariable("id") long id, RedirectAttributes next) {
        views.remove(actor, id);
        notice.say(next, language, "view.removed");
        return "redirect:" + system.path() + "/recommendations";
    }
}
