package org.suivi.cooperation.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseExport;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.SavedSearches;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** The lists whose news somebody hears of by mail. */
@Controller
@RequestMapping("/clearing-house/searches")
class SavedSearchController {

    private final SavedSearches searches;
    private final HouseExport words;
    private final Notice notice;

    SavedSearchController(SavedSearches searches, HouseExport words, Notice notice) {
        this.searches = searches;
        this.words = words;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.READ_ASSISTANCE)
    String all(Actor actor, Language language, Model model) {
        List<KeptList> kept = searches.of(actor).stream()
                .map(search -> new KeptList(search, words.about(search.entity(), search.filter(), language)))
                .toList();
        model.addAttribute("searches", kept);
        return "cooperation/web/searches";
    }

    @PostMapping
    @Needs(Permission.READ_ASSISTANCE)
    String keep(
            Actor actor,
            Language language,
            @RequestParam("entity") String entity,
            @RequestParam(name = "query", defaultValue = "") String query,
            @RequestParam(name = "daily", defaultValue = "false") boolean isDaily,
            RedirectAttributes next) {
        Entity kind = List.of(Entity.values()).stream()
                .filter(each -> each.code().equals(entity))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        searches.keep(actor, kind, HouseFilter.ofQuery(query), isDaily);
        notice.say(next, language, "search.kept");
        return "redirect:/clearing-house/searches";
    }

    @PostMapping("/{id:[0-9]{1,18}}/end")
    @Needs(Permission.READ_ASSISTANCE)
    String end(Actor actor, @PathVariable("id") long id) {
        searches.end(actor, id);
        return "redirect:/clearing-house/searches";
    }
}
