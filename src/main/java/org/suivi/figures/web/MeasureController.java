package org.suivi.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
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
    private final HouseExport exports;
    private final Messages messages;
    private final HouseTabs tabs;
    private final Clock clock;

    MeasureController(Measures measures, HouseExport exports, Messages messages, HouseTabs tabs, Clock clock) {
        this.measures = measures;
        this.exports = exports;
        this.messages = messages;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/measures")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String all(Actor actor, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("seen", measures.all(actor));
        return "figures/web/measures";
    }

    @GetMapping("/measures.csv")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    void all(Actor actor, Language language, HttpServletResponse response) throws IOException {
        var about = exports.about("measure.title", "/clearing-house/measures", language);
        FileAnswer.send(
                new Columns<Figure>(messages, language)
                        .with("what", "measure.what", ColumnKind.TEXT, each -> text(language, each, ""))
                        .with("means", "measure.means", ColumnKind.LONG_TEXT, each -> text(language, each, ".means"))
                        .with("figure", "measure.figure", ColumnKind.NUMBER, Figure::figure)
                        .with("counted", "measure.counted", ColumnKind.NUMBER, Figure::counted)
                        .list(about, measures.all(actor).figures()),
                ExportFormat.CSV,
                response);
    }

    private String text(Language language, Figure figure, String part) {
        return messages.text(language, "measure." + figure.measure().code() + part);
    }

    @GetMapping("/measures/{code:[a-z][a-z-]{1,39}}")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String behind(
            Actor actor,
            @PathVariable("code") String code,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("behind", measures.behind(actor, code, Page.numbered(page)));
        model.addAttribute("now", clock.instant());
        return "figures/web/measure";
    }
}
