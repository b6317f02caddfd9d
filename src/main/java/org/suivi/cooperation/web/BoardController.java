package org.suivi.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.BoardExport.Line;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseBoards;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.cooperation.HouseBoards.Step;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseTabs;
import org.suivi.cooperation.Stages;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** Who asks for what, and how long it takes: figures of the clearing house, each with its list. */
@Controller
class BoardController {

    private static final Axes USUAL = new Axes(HouseFacet.THEME, HouseFacet.REGION);

    private final HouseBoards boards;
    private final BoardExport export;
    private final HouseLooks looks;
    private final HouseTabs tabs;
    private final Messages messages;
    private final Clock clock;

    BoardController(
            HouseBoards boards, BoardExport export, HouseLooks looks, HouseTabs tabs, Messages messages, Clock clock) {
        this.boards = boards;
        this.export = export;
        this.looks = looks;
        this.tabs = tabs;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those who take part get tables by two facets with the lists behind them; everybody gets totals without small numbers. */
    @GetMapping("/clearing-house/asked")
    @Needs(Permission.NOTHING)
    String asked(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("look", looks.now());
        if (!actor.may(Permission.READ_ASSISTANCE)) {
            model.addAttribute("counts", boards.publicCounts(Entity.NEED));
            return "cooperation/web/asked-in-public";
        }
        HouseFilter filter = HouseFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("board", boards.board(actor, Entity.NEED, filter, Axes.of(parameters, USUAL)));
        return "cooperation/web/asked";
    }

    @GetMapping("/clearing-house/asked.csv")
    @Needs(Permission.READ_ASSISTANCE)
    void asked(
            Actor actor, Language language, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        HouseFilter filter = HouseFilter.of(parameters);
        var board = boards.board(actor, Entity.NEED, filter, Axes.of(parameters, USUAL));
        FileAnswer.send(export.of(board, filter, language), ExportFormat.CSV, response);
    }

    @GetMapping("/clearing-house/pipeline.csv")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    void pipeline(
            Actor actor,
            Language language,
            @RequestParam(name = "of", defaultValue = "need") String of,
            HttpServletResponse response)
            throws IOException {
        Stages stages = stages(of);
        List<Line> lines = new ArrayList<>();
        for (Step step : boards.pipeline(actor, stages)) {
            String state = messages.text(language, stages.words() + step.state());
            lines.add(new Line(state, messages.text(language, "house.pipeline.now"), step.now()));
            lines.add(new Line(state, messages.text(language, "house.pipeline.oldest"), step.oldest()));
            lines.add(new Line(state, messages.text(language, "house.pipeline.passed"), step.passed()));
            lines.add(new Line(state, messages.text(language, "house.pipeline.median"), step.median()));
            lines.add(new Line(state, messages.text(language, "house.pipeline.ninth"), step.ninth()));
        }
        String path = "/clearing-house/pipeline?of=" + stages.code();
        FileAnswer.send(export.of("house.pipeline", path, lines, language), ExportFormat.CSV, response);
    }

    private Stages stages(String code) {
        List<Stages> kinds = boards.stages();
        return kinds.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(kinds.get(0));
    }

    @GetMapping("/clearing-house/pipeline")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String pipeline(Actor actor, @RequestParam(name = "of", defaultValue = "need") String of, Model model) {
        Stages stages = stages(of);
        model.addAttribute("now", clock.instant());
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("kinds", boards.stages());
        model.addAttribute("stages", stages);
        model.addAttribute("steps", boards.pipeline(actor, stages));
        model.addAttribute("overdue", boards.overdue(actor));
        return "cooperation/web/pipeline";
    }
}
