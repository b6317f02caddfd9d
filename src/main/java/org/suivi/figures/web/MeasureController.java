package org.suivi.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.HouseExport;
import org.suivi.cooperation.HouseTabs;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.figures.Measure;
import org.suivi.figures.MeasureSums;
import org.suivi.figures.MeasureSums.Line;
import org.suivi.figures.Measures;
import org.suivi.figures.Measures.Figure;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** How well the clearing house does, on one page for its desk, and the list behind each figure. */
@Controller
@RequestMapping("/clearing-house")
class MeasureController {

    private final Measures measures;
    private final MeasureSums sums;
    private final HouseExport exports;
    private final Messages messages;
    private final HouseTabs tabs;
    private final Clock clock;

    MeasureController(
            Measures measures, MeasureSums sums, HouseExport exports, Messages messages, HouseTabs tabs, Clock clock) {
        this.measures = measures;
        this.sums = sums;
        this.exports = exports;
        this.messages = messages;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/measures")
    @Needs(Permission.READ_ALL_FIGURES)
    String all(Actor actor, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        if (!isDesk(actor)) {
            model.addAttribute("seen", sums.of(actor));
            return "figures/web/measure-sums";
        }
        model.addAttribute("seen", measures.all(actor));
        return "figures/web/measures";
    }

    @GetMapping("/measures.csv")
    @Needs(Permission.READ_ALL_FIGURES)
    void all(Actor actor, Language language, HttpServletResponse response) throws IOException {
        var about = exports.about("measure.title", "/clearing-house/measures", language);
        if (!isDesk(actor)) {
            FileAnswer.send(
                    ownAndAll(actor, language).list(about, sums.of(actor).lines()), ExportFormat.CSV, response);
            return;
        }
        FileAnswer.send(
                new Columns<Figure>(messages, language)
                        .with("what", "measure.what", ColumnKind.TEXT, each -> text(language, each.measure(), ""))
                        .with(
                                "means",
                                "measure.means",
                                ColumnKind.LONG_TEXT,
                                each -> text(language, each.measure(), ".means"))
                        .with("figure", "measure.figure", ColumnKind.NUMBER, Figure::figure)
                        .with("counted", "measure.counted", ColumnKind.NUMBER, Figure::counted)
                        .list(about, measures.all(actor).figures()),
                ExportFormat.CSV,
                response);
    }

    /** Who speaks for no State has nothing of its own. */
    private Columns<Line> ownAndAll(Actor actor, Language language) {
        var columns = new Columns<Line>(messages, language)
                .with("what", "measure.what", ColumnKind.TEXT, each -> text(language, each.measure(), ""))
                .with("means", "measure.means", ColumnKind.LONG_TEXT, each -> text(language, each.measure(), ".means"));
        if (actor.may(Permission.ASK_FOR_ASSISTANCE)) {
            columns.with("own", "measure.own", ColumnKind.NUMBER, each -> figure(each.own()))
                    .with("own_counted", "measure.own-counted", ColumnKind.NUMBER, each -> counted(each.own()));
        }
        return columns.with("all", "measure.all", ColumnKind.NUMBER, each -> figure(each.all()))
                .with("all_counted", "measure.all-counted", ColumnKind.NUMBER, each -> counted(each.all()));
    }

    private static @Nullable Double figure(@Nullable Figure figure) {
        return figure == null ? null : figure.figure();
    }

    private static @Nullable Long counted(@Nullable Figure figure) {
        return figure == null ? null : figure.counted();
    }

    private String text(Language language, Measure measure, String part) {
        return messages.text(language, "measure." + measure.code() + part);
    }

    private static boolean isDesk(Actor actor) {
        return actor.may(Permission.RUN_CLEARING_HOUSE);
    }

    @GetMapping("/measures/{code:[a-z][a-z-]{1,39}}")
    @Needs(Permission.READ_ALL_FIGURES)
    String behind(
            Actor actor,
            @PathVariable("code") String code,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute(
                "behind",
                isDesk(actor)
                        ? measures.behind(actor, code, Page.numbered(page))
                        : measures.own(actor, code, Page.numbered(page)));
        model.addAttribute("isAll", isDesk(actor));
        model.addAttribute("now", clock.instant());
        return "figures/web/measure";
    }
}
