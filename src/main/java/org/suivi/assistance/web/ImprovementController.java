package org.suivi.assistance.web;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.assistance.ImprovementBoard;
import org.suivi.assistance.ImprovementBoard.By;
import org.suivi.assistance.ImprovementBoard.Narrowed;
import org.suivi.assistance.ImprovementLists;
import org.suivi.assistance.ImprovementLists.Asked;
import org.suivi.assistance.ImprovementLists.Of;
import org.suivi.cooperation.HouseTabs;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What should be better, and for the desk the assessments that say so. */
@Controller
@RequestMapping("/clearing-house/improvements")
class ImprovementController {

    private final ImprovementBoard board;
    private final ImprovementLists lists;
    private final ProjectLooks looks;
    private final HouseTabs tabs;
    private final Clock clock;

    ImprovementController(
            ImprovementBoard board, ImprovementLists lists, ProjectLooks looks, HouseTabs tabs, Clock clock) {
        this.board = board;
        this.lists = lists;
        this.looks = looks;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.NOTHING)
    String board(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("seen", board.of(actor, by(parameters), narrowed(parameters)));
        return with(model, "improvements");
    }

    @GetMapping("/{of:said|spoke|waived}")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String behind(
            Actor actor,
            @PathVariable("of") String of,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var asked = new Asked(
                Of.of(of),
                by(parameters),
                narrowed(parameters),
                key(parameters.get("improvement")),
                parameters.getOrDefault("along", ""));
        model.addAttribute("asked", asked);
        model.addAttribute("page", lists.of(actor, asked, Page.numbered(page)));
        return with(model, "improvement-list");
    }

    static By by(Map<String, String> parameters) {
        return By.of(parameters.get("by")).orElse(By.FUNCTION);
    }

    static Narrowed narrowed(Map<String, String> parameters) {
        String provider = parameters.getOrDefault("provider", "");
        return new Narrowed(
                key(parameters.get("function")),
                key(parameters.get("modality")),
                provider.matches("[a-z-]{1,40}") ? provider : "");
    }

    private static int key(@Nullable String value) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    private String with(Model model, String page) {
        model.addAttribute("look", looks.now());
        model.addAttribute("now", clock.instant());
        return "assistance/web/" + page;
    }
}
