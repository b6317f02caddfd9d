package org.suivi.matches.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.BoardExport.Line;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseTabs;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.matches.Rounds;
import org.suivi.matching.Cause;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.taxonomies.Taxonomies;

/** The desk's round over all open needs, and what finds no offer. */
@Controller
class DeskController {

    private final Rounds rounds;
    private final HouseTabs tabs;
    private final Taxonomies taxonomies;
    private final BoardExport export;
    private final Messages messages;
    private final Notice notice;

    DeskController(
            Rounds rounds,
            HouseTabs tabs,
            Taxonomies taxonomies,
            BoardExport export,
            Messages messages,
            Notice notice) {
        this.rounds = rounds;
        this.tabs = tabs;
        this.taxonomies = taxonomies;
        this.export = export;
        this.messages = messages;
        this.notice = notice;
    }

    @GetMapping("/clearing-house/round")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String round(Actor actor, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("round", rounds.suggestions(actor, page).orElse(null));
        model.addAttribute("answers", rounds.answers(actor));
        surround(actor, model);
        return "matches/web/round";
    }

    @PostMapping("/clearing-house/round")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String workOut(Actor actor, Language language, RedirectAttributes next) {
        rounds.workOut(actor);
        notice.say(next, language, "round.begun");
        return "redirect:/clearing-house/round";
    }

    @PostMapping("/clearing-house/round/proposals")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String propose(
            Actor actor,
            Language language,
            @RequestParam(name = "need", defaultValue = "") List<Long> needs,
            RedirectAttributes next) {
        notice.say(next, language, "round.proposed", rounds.propose(actor, Set.copyOf(needs)));
        return "redirect:/clearing-house/round";
    }

    @GetMapping("/clearing-house/unmet")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String unmet(
            Actor actor,
            @RequestParam(name = "cause", defaultValue = "") String cause,
            @RequestParam Map<String, String> parameters,
            Model model) {
        HouseFilter filter = HouseFilter.of(parameters);
        Cause chosen = Arrays.stream(Cause.values())
                .filter(each -> MatchLook.code(each).equals(cause))
                .findFirst()
                .orElse(null);
        model.addAttribute("chosen", chosen);
        model.addAttribute("filter", filter);
        model.addAttribute("unmet", rounds.unmet(actor, chosen, filter).orElse(null));
        surround(actor, model);
        return "matches/web/unmet";
    }

    @GetMapping("/clearing-house/unmet.csv")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    void unmet(Actor actor, Language language, HttpServletResponse response) throws IOException {
        List<Line> lines = new ArrayList<>();
        rounds.unmet(actor, null, 1)
                .ifPresent(unmet -> unmet.causes().forEach((cause, count) -> {
                    String words = messages.text(language, "match.cause." + MatchLook.code(cause));
                    lines.add(new Line(
                            words,
                            messages.text(language, "unmet.alone"),
                            unmet.alone().getOrDefault(cause, 0)));
                    lines.add(new Line(words, messages.text(language, "unmet.in-all"), count));
                }));
        FileAnswer.send(export.of("unmet.title", "/clearing-house/unmet", lines, language), ExportFormat.CSV, response);
    }

    private void surround(Actor actor, Model model) {
        model.addAttribute("look", new MatchLook(taxonomies.vocabulary()));
        model.addAttribute("tabs", tabs.of(actor));
    }
}
