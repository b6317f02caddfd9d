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
import org.suivi.figures.SupplySums;
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
    private final SupplySums sums;
    private final BoardExport export;
    private final Messages messages;
    private final HouseTabs tabs;
    private final Clock clock;

    SupplyController(
            Supply supply, SupplySums sums, BoardExport export, Messages messages, HouseTabs tabs, Clock clock) {
        this.supply = supply;
        this.sums = sums;
        this.export = export;
        this.messages = messages;
        this.clock = clock;
        this.tabs = tabs;
    }

    @GetMapping("/supply")
    @Needs(Permission.READ_ALL_FIGURES)
    String all(Actor actor, Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("tabs", tabs.of(actor));
        if (!isDesk(actor)) {
            model.addAttribute("supply", sums.now(actor));
            return "figures/web/supply-sums";
        }
        model.addAttribute("supply", supply.now(actor));
        return "figures/web/supply";
    }

    @GetMapping("/supply.csv")
    @Needs(Permission.READ_ALL_FIGURES)
    void all(Actor actor, Language language, HttpServletResponse response) throws IOException {
        List<Line> lines = isDesk(actor) ? lines(supply.now(actor), language) : lines(actor, sums.now(actor), language);
        FileAnswer.send(
                export.of("supply.title", "/clearing-house/supply", lines, language), ExportFormat.CSV, response);
    }

    private List<Line> lines(Supply.Seen seen, Language language) {
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
        return lines;
    }

    private List<Line> lines(Actor actor, SupplySums.Seen seen, Language language) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(of(actor, language, messages.text(language, "supply.active"), seen.active()));
        lines.addAll(of(actor, language, messages.text(language, "supply.ending", HouseGroup.SOON), seen.ending()));
        seen.left().forEach((unit, left) -> {
            String what = messages.text(language, "supply.left") + ": " + messages.text(language, "offer.unit." + unit);
            lines.addAll(of(actor, language, what, left));
        });
        for (SupplySums.Idle idle : seen.idle()) {
            String what = messages.text(language, "supply.idle." + idle.entity().code());
            lines.addAll(of(actor, language, what, idle.sum()));
            idle.reasons()
                    .forEach((why, count) ->
                            lines.add(new Line(what, messages.text(language, "supply.why." + why), count)));
        }
        return lines;
    }

    private List<Line> of(Actor actor, Language language, String what, SupplySums.Sum sum) {
        Line all = new Line(what, messages.text(language, "house.sums.all"), sum.all());
        return actor.may(Permission.ASK_FOR_ASSISTANCE)
                ? List.of(new Line(what, messages.text(language, "house.sums.own"), sum.own()), all)
                : List.of(all);
    }

    private static boolean isDesk(Actor actor) {
        return actor.may(Permission.RUN_CLEARING_HOUSE);
    }

    @GetMapping("/supply/{of:[a-z]{4,8}}")
    @Needs(Permission.READ_ALL_FIGURES)
    String behind(
            Actor actor,
            @PathVariable("of") String of,
            @RequestParam(name = "why", defaultValue = "") String why,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("of", of);
        model.addAttribute("why", why.matches("[a-z-]{1,30}") && (isDesk(actor) || of.equals("left")) ? why : "");
        model.addAttribute("isAll", isDesk(actor));
        model.addAttribute("behind", supply.behind(actor, of, why, Page.numbered(page)));
        model.addAttribute("now", clock.instant());
        return "figures/web/supply-list";
    }
}
