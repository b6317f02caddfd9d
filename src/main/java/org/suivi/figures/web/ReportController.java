package org.suivi.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.HouseTabs;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.figures.CouncilReport;
import org.suivi.figures.CouncilReports;
import org.suivi.figures.ReportPaper;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** The reports to the Council: everybody reads them, the desk makes them after it has seen what they would say. */
@Controller
@RequestMapping(CouncilReport.LIST)
class ReportController {

    private static final String NUMBER = "/{number:[0-9]{1,18}}";

    private final CouncilReports reports;
    private final ReportPaper paper;
    private final HouseTabs tabs;
    private final Notice notice;

    ReportController(CouncilReports reports, ReportPaper paper, HouseTabs tabs, Notice notice) {
        this.reports = reports;
        this.paper = paper;
        this.tabs = tabs;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.NOTHING)
    String list(Actor actor, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("reports", reports.all(actor));
        return "figures/web/reports";
    }

    @GetMapping("/new")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String preview(Actor actor, Model model) {
        model.addAttribute("report", reports.asOfNow(actor));
        return "figures/web/report";
    }

    @PostMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String keep(Actor actor, Language language, RedirectAttributes next) {
        long number = reports.keep(actor);
        notice.say(next, language, "report.kept");
        return "redirect:" + CouncilReport.LIST + "/" + number;
    }

    @GetMapping(NUMBER)
    @Needs(Permission.NOTHING)
    String report(Actor actor, @PathVariable("number") long number, Model model) {
        model.addAttribute("report", reports.numbered(actor, number));
        return "figures/web/report";
    }

    @GetMapping(NUMBER + "/{language:[a-z]{2}}.docx")
    @Needs(Permission.NOTHING)
    void paper(
            Actor actor,
            @PathVariable("number") long number,
            @PathVariable("language") String code,
            HttpServletResponse response)
            throws IOException {
        Language written = Language.of(code).orElseThrow(() -> new NotFound("problem.not-found"));
        CouncilReport report = reports.numbered(actor, number);
        response.setContentType(ExportFormat.DOCX.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(paper.fileName(report, written)));
        paper.write(report, written, response.getOutputStream());
    }

    @GetMapping(NUMBER + ".csv")
    @Needs(Permission.NOTHING)
    void figures(Actor actor, Language language, @PathVariable("number") long number, HttpServletResponse response)
            throws IOException {
        FileAnswer.send(paper.figures(reports.numbered(actor, number), language), ExportFormat.CSV, response);
    }

    @PostMapping(NUMBER + "/shown")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String show(
            Actor actor,
            @PathVariable("number") long number,
            @RequestParam("version") int version,
            @RequestParam("shown") boolean shown) {
        reports.show(actor, number, version, shown);
        return "redirect:" + CouncilReport.LIST + "/" + number;
    }
}
