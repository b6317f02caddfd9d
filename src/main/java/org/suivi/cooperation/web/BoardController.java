package org.suivi.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseBoards;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseTabs;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** Who asks for what: figures of the clearing house, each with its list. */
@Controller
class BoardController {

    private static final Axes USUAL = new Axes(HouseFacet.THEME, HouseFacet.REGION);

    private final HouseBoards boards;
    private final BoardExport export;
    private final HouseLooks looks;
    private final HouseTabs tabs;
    private final Clock clock;

    BoardController(HouseBoards boards, BoardExport export, HouseLooks looks, HouseTabs tabs, Clock clock) {
        this.boards = boards;
        this.export = export;
        this.looks = looks;
        this.tabs = tabs;
        this.clock = clock;
    }

    /** Those who take part get tables by two facets with the lists behind them; everybody gets totals without small numbers. */
    @GetMapping("/clearing-house/asked")
    @Needs(Permission.NOTHING)
    String asked(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("look", looks.now());
        if (!actor.may(Permission.READ_ASSISTANCE)) {
            model.addAttribute("seen", boards.publicCounts(Entity.NEED));
            return "cooperation/web/asked-in-public";
        }
        model.addAttribute("now", clock.instant());
        HouseFilter filter = HouseFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("board", boards.board(actor, Entity.NEED, filter, Axes.of(parameters, USUAL)));
        return "cooperation/web/asked";
    }

    @GetMapping("/clearing-house/asked.csv")
    @Needs(Permission.NOTHING)
    void asked(
            Actor actor, Language language, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        if (!actor.may(Permission.READ_ASSISTANCE)) {
            FileAnswer.send(export.of(boards.publicCounts(Entity.NEED), language), ExportFormat.CSV, response);
            return;
        }
        HouseFilter filter = HouseFilter.of(parameters);
        var board = boards.board(actor, Entity.NEED, filter, Axes.of(parameters, USUAL));
        FileAnswer.send(export.of(board, filter, language), ExportFormat.CSV, response);
    }
}
