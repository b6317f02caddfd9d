package org.suivi.matches.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.BoardExport.Line;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseTabs;
import org.suivi.cooperation.web.HouseLooks;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.matches.Coverage;
import org.suivi.matches.Coverage.Seen;
import org.suivi.matches.CoverageSums;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** For how many needs there is an offer, by two facets; each figure opens the needs that it counts. */
@Controller
class CoverageController {

    private static final String PATH = "/clearing-house/coverage";
    private static final Axes USUAL = new Axes(HouseFacet.THEME, HouseFacet.FUNCTION);

    private final Coverage coverage;
    private final CoverageSums sums;
    private final BoardExport export;
    private final HouseLooks looks;
    private final HouseTabs tabs;
    private final Messages messages;

    CoverageController(
            Coverage coverage,
            CoverageSums sums,
            BoardExport export,
            HouseLooks looks,
            HouseTabs tabs,
            Messages messages) {
        this.coverage = coverage;
        this.sums = sums;
        this.export = export;
        this.looks = looks;
        this.tabs = tabs;
        this.messages = messages;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_ALL_FIGURES)
    String show(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        HouseFilter filter = HouseFilter.of(parameters);
        Axes axes = Axes.of(parameters, USUAL);
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("look", looks.now());
        if (!isDesk(actor)) {
            model.addAttribute("by", axes.rows());
            model.addAttribute("seen", sums.of(actor, axes.rows()).orElse(null));
            return "matches/web/coverage-sums";
        }
        model.addAttribute("filter", filter);
        model.addAttribute("axes", axes);
        model.addAttribute("seen", coverage.of(actor, filter, axes).orElse(null));
        return "matches/web/coverage";
    }

    @GetMapping(PATH + "/needs")
    @Needs(Permission.READ_ALL_FIGURES)
    String needs(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        HouseFilter filter = HouseFilter.of(parameters);
        boolean isCovered = parameters.containsKey("covered");
        model.addAttribute("look", looks.now());
        model.addAttribute("filter", filter);
        model.addAttribute("isCovered", isCovered);
        model.addAttribute(
                "needs",
                (isDesk(actor) ? coverage.needs(actor, filter, isCovered) : sums.needs(actor, filter, isCovered))
                        .orElse(null));
        return "matches/web/covered-needs";
    }

    @GetMapping(PATH + ".csv")
    @Needs(Permission.READ_ALL_FIGURES)
    void file(
            Actor actor, Language language, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        if (!isDesk(actor)) {
            HouseFacet by = Axes.of(parameters, USUAL).rows();
            List<Line> lines =
                    sums.of(actor, by).map(seen -> lines(actor, seen, language)).orElse(List.of());
            String path = PATH + "?rows=" + by.code();
            FileAnswer.send(export.of("coverage.title", path, lines, language), ExportFormat.CSV, response);
            return;
        }
        HouseFilter filter = HouseFilter.of(parameters);
        List<Line> lines = coverage.of(actor, filter, Axes.of(parameters, USUAL))
                .map(seen -> lines(seen, language))
                .orElse(List.of());
        FileAnswer.send(
                export.of("coverage.title", PATH + filter.query(), lines, language), ExportFormat.CSV, response);
    }

    private List<Line> lines(Seen seen, Language language) {
        Axes axes = seen.open().axes();
        List<Line> lines = new ArrayList<>();
        seen.open()
                .rows()
                .forEach(row -> seen.open().columns().forEach(column -> {
                    String cell = export.value(axes.rows(), row, language) + " · "
                            + export.value(axes.columns(), column, language);
                    lines.add(new Line(
                            cell,
                            messages.text(language, "coverage.covered"),
                            seen.covered().of(row, column)));
                    lines.add(new Line(
                            cell,
                            messages.text(language, "coverage.open"),
                            seen.open().of(row, column)));
                }));
        return lines;
    }

    private List<Line> lines(Actor actor, CoverageSums.Seen seen, Language language) {
        String own = messages.text(language, "house.sums.own") + " · ";
        String all = messages.text(language, "house.sums.all") + " · ";
        String covered = messages.text(language, "coverage.covered");
        String open = messages.text(language, "coverage.open");
        List<Line> lines = new ArrayList<>();
        for (CoverageSums.Line each : seen.lines()) {
            String value = each.value().equals(HouseFacet.UNSAID)
                    ? messages.text(language, "coverage.unsaid")
                    : export.value(seen.by(), new HouseList.Count(each.value(), 0), language);
            CoverageSums.Figures sum = each.all();
            if (actor.may(Permission.ASK_FOR_ASSISTANCE)) {
                lines.add(new Line(value, own + covered, each.own().covered()));
                lines.add(new Line(value, own + open, each.own().open()));
            }
            lines.add(new Line(value, all + covered, sum == null ? null : sum.covered()));
            lines.add(new Line(value, all + open, sum == null ? null : sum.open()));
        }
        return lines;
    }

    private static boolean isDesk(Actor actor) {
        return actor.may(Permission.RUN_CLEARING_HOUSE);
    }
}
