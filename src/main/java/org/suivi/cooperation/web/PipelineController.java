package org.suivi.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.BoardExport.Line;
import org.suivi.cooperation.HouseTabs;
import org.suivi.cooperation.OfficerChoice;
import org.suivi.cooperation.Pipeline;
import org.suivi.cooperation.Pipeline.Clocked;
import org.suivi.cooperation.Pipeline.Over;
import org.suivi.cooperation.Pipeline.Step;
import org.suivi.cooperation.PipelineSums;
import org.suivi.cooperation.Stages;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** How long things stay where they are, and what is over its time: each figure with what it counts. */
@Controller
@RequestMapping("/clearing-house")
class PipelineController {

    private static final String NEEDS = "need";

    private final Pipeline pipeline;
    private final PipelineSums sums;
    private final BoardExport export;
    private final HouseTabs tabs;
    private final Messages messages;
    private final Clock clock;

    PipelineController(
            Pipeline pipeline, PipelineSums sums, BoardExport export, HouseTabs tabs, Messages messages, Clock clock) {
        this.pipeline = pipeline;
        this.sums = sums;
        this.export = export;
        this.tabs = tabs;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/pipeline")
    @Needs(Permission.READ_ALL_FIGURES)
    String steps(
            Actor actor,
            @RequestParam(name = "of", defaultValue = NEEDS) String of,
            @RequestParam(name = "officer", defaultValue = "") String whose,
            Model model) {
        OfficerChoice officer = officer(actor, whose);
        Stages kind = pipeline.kind(actor, of, officer);
        model.addAttribute("officer", officer);
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("kinds", pipeline.kinds());
        model.addAttribute("kind", kind);
        if (!actor.may(Permission.RUN_CLEARING_HOUSE)) {
            model.addAttribute("sums", sums.of(actor, kind));
            return "cooperation/web/pipeline-sums";
        }
        model.addAttribute("steps", pipeline.of(actor, kind));
        model.addAttribute("overdue", pipeline.overdue(actor, officer));
        return "cooperation/web/pipeline";
    }

    @GetMapping("/pipeline.csv")
    @Needs(Permission.READ_ALL_FIGURES)
    void steps(
            Actor actor,
            Language language,
            @RequestParam(name = "of", defaultValue = NEEDS) String of,
            @RequestParam(name = "officer", defaultValue = "") String whose,
            HttpServletResponse response)
            throws IOException {
        OfficerChoice officer = officer(actor, whose);
        Stages kind = pipeline.kind(actor, of, officer);
        List<Line> lines = actor.may(Permission.RUN_CLEARING_HOUSE)
                ? lines(actor, kind, officer, language)
                : lines(actor, sums.of(actor, kind), kind, language);
        String path =
                "/clearing-house/pipeline?of=" + kind.code() + (officer == null ? "" : "&officer=" + officer.code());
        FileAnswer.send(export.of("house.pipeline", path, lines, language), ExportFormat.CSV, response);
    }

    @GetMapping("/pipeline/{of:[a-z]{4,12}}/{state:[a-z-]{2,30}}/{which:now|passed}")
    @Needs(Permission.READ_ALL_FIGURES)
    String stays(
            Actor actor,
            @PathVariable("of") String of,
            @PathVariable("state") String state,
            @PathVariable("which") String which,
            @RequestParam(name = "officer", defaultValue = "") String whose,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        OfficerChoice officer = officer(actor, whose);
        Stages kind = pipeline.kind(actor, of, officer);
        model.addAttribute("kind", kind);
        model.addAttribute("step", pipeline.step(actor, kind, state));
        model.addAttribute("officer", officer);
        model.addAttribute("which", which);
        model.addAttribute("page", pipeline.stays(actor, kind, state, which.equals("passed"), Page.numbered(page)));
        model.addAttribute("isAll", actor.may(Permission.RUN_CLEARING_HOUSE));
        model.addAttribute("now", clock.instant());
        return "cooperation/web/pipeline-step";
    }

    @GetMapping("/pipeline/over/{limit:[a-z-]{4,40}}")
    @Needs(Permission.READ_ALL_FIGURES)
    String overdue(
            Actor actor,
            @PathVariable("limit") String limit,
            @RequestParam(name = "of", defaultValue = NEEDS) String of,
            @RequestParam(name = "officer", defaultValue = "") String whose,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        OfficerChoice officer = officer(actor, whose);
        var clocked = new Clocked(limit, of, officer);
        model.addAttribute("page", pipeline.overdue(actor, clocked, Page.numbered(page)));
        model.addAttribute("officer", officer);
        model.addAttribute("limit", pipeline.limit(limit));
        model.addAttribute("of", of);
        model.addAttribute("isAll", actor.may(Permission.RUN_CLEARING_HOUSE));
        model.addAttribute("now", clock.instant());
        return "cooperation/web/pipeline-over";
    }

    /** Whose needs are looked at, which the desk alone may choose. */
    private static @Nullable OfficerChoice officer(Actor actor, String whose) {
        return actor.may(Permission.RUN_CLEARING_HOUSE)
                ? OfficerChoice.of(whose).orElse(null)
                : null;
    }

    private List<Line> lines(Actor actor, Stages kind, @Nullable OfficerChoice officer, Language language) {
        List<Line> lines = new ArrayList<>();
        for (Step step : pipeline.of(actor, kind).all()) {
            String state = messages.text(language, kind.words() + step.state());
            lines.add(new Line(state, messages.text(language, "house.pipeline.now"), step.now()));
            lines.add(new Line(state, messages.text(language, "house.pipeline.oldest"), step.oldest()));
            lines.add(new Line(state, messages.text(language, "house.pipeline.passed"), step.passed()));
            lines.add(new Line(state, messages.text(language, "house.pipeline.median"), step.median()));
            lines.add(new Line(state, messages.text(language, "house.pipeline.ninth"), step.ninth()));
        }
        for (Over over : pipeline.overdue(actor, officer)) {
            lines.add(new Line(
                    messages.text(language, "house.pipeline.over"),
                    over.limit().name().plain(language) + " · "
                            + messages.text(language, over.kind().title()),
                    over.things()));
        }
        return lines;
    }

    private List<Line> lines(Actor actor, PipelineSums.Seen seen, Stages kind, Language language) {
        boolean hasOwn = actor.may(Permission.ASK_FOR_ASSISTANCE);
        List<Line> lines = new ArrayList<>();
        for (PipelineSums.Stage stage : seen.stages()) {
            String state = messages.text(language, kind.words() + stage.state());
            Step all = stage.all();
            if (hasOwn) {
                lines.add(new Line(state, own(language, "house.pipeline.now"), stage.ownNow()));
                lines.add(new Line(state, own(language, "house.pipeline.passed"), stage.ownPassed()));
            }
            lines.add(new Line(state, all(language, "house.pipeline.now"), all == null ? null : all.now()));
            lines.add(new Line(state, all(language, "house.pipeline.passed"), all == null ? null : all.passed()));
            lines.add(new Line(state, all(language, "house.pipeline.median"), all == null ? null : all.median()));
            lines.add(new Line(state, all(language, "house.pipeline.ninth"), all == null ? null : all.ninth()));
        }
        for (PipelineSums.Clock clock : seen.clocks()) {
            String what = clock.limit().name().plain(language) + " · "
                    + messages.text(language, clock.kind().title());
            if (hasOwn) {
                lines.add(new Line(what, own(language, "house.pipeline.over"), clock.own()));
            }
            lines.add(new Line(what, all(language, "house.pipeline.over"), clock.all()));
        }
        return lines;
    }

    private String own(Language language, String of) {
        return messages.text(language, "house.sums.own") + " · " + messages.text(language, of);
    }

    private String all(Language language, String of) {
        return messages.text(language, "house.sums.all") + " · " + messages.text(language, of);
    }
}
