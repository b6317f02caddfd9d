package org.suivi.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.BoardExport.Line;
import org.suivi.cooperation.HouseGroup;
import org.suivi.cooperation.HouseTabs;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.figures.Supply;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** What is on offer and what of it nobody ever used, each figure with its list. */
@Controller
@RequestMapping("/clearing-house")
class SupplyController {

    private final Supply supply;
    private final BoardExport export;
    private final Messages messages;
    private final HouseTabs tabs;
    private final Clock clock;

    SupplyController(Supply supply, BoardExport export, Messages messages, HouseTabs tabs, Clock clock) {
        this.supply = supply;
        this.export = export;
        this.messages = messages;
        this.clock = clock;
        this.tabs = tabs;
    }

    @GetMapping("/supply")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String all(Actor actor, Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("supply", supply.now(actor));
        return "figures/web/supply";
    }

    @GetMapping("/supply.csv")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    void all(Actor actor, Language language, HttpServletResponse response) throws IOException {
        Supply.Seen seen = supply.now(actor);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(messages.text(language, "supply.active"), "", seen.active()));
        lines.add(new Line(messages.text(language, "supply.ending", HouseGroup.SOON), "", seen.ending()));
        seen.left()
                .forEach((unit, left) -> lines.add(new Line(
                        messages.text(language, "supply.left"), messages.text(language, "offer.unit." + unit), left)));
        for (Supply.Idle idle : seen.idle()) {
            String what = messages.text(language, "supply.idle." + idle.entity().code());
            idle.reasons()
                    .forEach((why, count) ->
                            lines.add(new Line(what, messages.text(language, "supply.why." + why), count)));
        }
        FileAnswer.send(
                export.of("supply.title", "/clearing-house/supply", lines, language), ExportFormat.CSV, response);
    }

    @GetMapping("/supply/{of:[a-z]{4,8}}")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String behind(
            Actor actor,
            @PathVariable("of") String of,
            @RequestParam(name = "why", defaultValue = "") String why,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("of", of);
        model.addAttribute("why", why.matches("[a-z-]{1,30}") ? why : "");
        model.addAttribute("behind", supply.behind(actor, of, why, Page.numbered(page)));
        model.addAttribute("now", clock.instant());
        return "figures/web/supply-list";
    }
}
