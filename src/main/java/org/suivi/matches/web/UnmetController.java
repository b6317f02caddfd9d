package org.suivi.matches.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.BoardExport;
import org.suivi.cooperation.BoardExport.Line;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseTabs;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.matches.Friends;
import org.suivi.matches.Rounds;
import org.suivi.matches.Rounds.UnmetNeeds;
import org.suivi.matches.UnmetSums;
import org.suivi.matching.Cause;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.taxonomies.Taxonomies;

/** What finds no offer in the last round, and what stands in the way of it. */
@Controller
class UnmetController {

    private static final String PATH = "/clearing-house/unmet";

    private final Rounds rounds;
    private final UnmetSums sums;
    private final Friends friends;
    private final HouseTabs tabs;
    private final Taxonomies taxonomies;
    private final BoardExport export;
    private final Messages messages;

    UnmetController(
            Rounds rounds,
            UnmetSums sums,
            Friends friends,
            HouseTabs tabs,
            Taxonomies taxonomies,
            BoardExport export,
            Messages messages) {
        this.rounds = rounds;
        this.sums = sums;
        this.friends = friends;
        this.tabs = tabs;
        this.taxonomies = taxonomies;
        this.export = export;
        this.messages = messages;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_ALL_FIGURES)
    String unmet(
            Actor actor,
            @RequestParam(name = "cause", defaultValue = "") String cause,
            @RequestParam Map<String, String> parameters,
            Model model) {
        HouseFilter filter = HouseFilter.of(parameters);
        boolean isAlone = parameters.containsKey("alone");
        Cause chosen = Arrays.stream(Cause.values())
                .filter(each -> MatchLook.code(each).equals(cause))
                .findFirst()
                .orElse(null);
        model.addAttribute("chosen", chosen);
        model.addAttribute("isAlone", isAlone);
        model.addAttribute("look", new MatchLook(taxonomies.vocabulary()));
        model.addAttribute("tabs", tabs.of(actor));
        if (!actor.may(Permission.RUN_CLEARING_HOUSE)) {
            model.addAttribute(
                    "unmet", sums.of(actor, chosen, isAlone, filter.page()).orElse(null));
            return "matches/web/unmet-sums";
        }
        UnmetNeeds unmet = rounds.unmet(actor, chosen, isAlone, filter).orElse(null);
        model.addAttribute("filter", filter);
        model.addAttribute("unmet", unmet);
        model.addAttribute("friends", unmet == null ? Map.of() : friends.of(actor, needs(unmet)));
        return "matches/web/unmet";
    }

    private static List<Long> needs(UnmetNeeds unmet) {
        return unmet.needs().rows().stream().map(one -> one.need().id()).toList();
    }

    @GetMapping(PATH + ".csv")
    @Needs(Permission.READ_ALL_FIGURES)
    void unmet(
            Actor actor, Language language, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        HouseFilter filter = HouseFilter.of(parameters);
        if (!actor.may(Permission.RUN_CLEARING_HOUSE)) {
            FileAnswer.send(
                    export.of("unmet.title", PATH, sums(actor, language), language), ExportFormat.CSV, response);
            return;
        }
        List<Line> lines = new ArrayList<>();
        rounds.unmet(actor, null, false, filter)
                .ifPresent(unmet -> unmet.causes().forEach((cause, count) -> {
                    String words = messages.text(language, "match.cause." + MatchLook.code(cause));
                    lines.add(new Line(
                            words,
                            messages.text(language, "unmet.alone"),
                            unmet.alone().getOrDefault(cause, 0)));
                    lines.add(new Line(words, messages.text(language, "unmet.in-all"), count));
                }));
        FileAnswer.send(export.of("unmet.title", PATH + filter.query(), lines, language), ExportFormat.CSV, response);
    }

    private List<Line> sums(Actor actor, Language language) {
        String own = messages.text(language, "house.sums.own") + " · ";
        String all = messages.text(language, "house.sums.all") + " · ";
        String alone = messages.text(language, "unmet.alone");
        String inAll = messages.text(language, "unmet.in-all");
        boolean hasOwn = actor.may(Permission.ASK_FOR_ASSISTANCE);
        List<Line> lines = new ArrayList<>();
        sums.of(actor, null, false, 1).ifPresent(unmet -> {
            unmet.lines().forEach(each -> {
                String words = messages.text(language, "match.cause." + MatchLook.code(each.cause()));
                UnmetSums.Times sum = each.all();
                if (hasOwn) {
                    lines.add(new Line(words, own + alone, each.own().alone()));
                    lines.add(new Line(words, own + inAll, each.own().inAll()));
                }
                lines.add(new Line(words, all + alone, sum == null ? null : sum.alone()));
                lines.add(new Line(words, all + inAll, sum == null ? null : sum.inAll()));
            });
            String title = messages.text(language, "unmet.title");
            if (hasOwn) {
                lines.add(new Line(title, own + inAll, unmet.ownTotal()));
            }
            lines.add(new Line(title, all + inAll, unmet.total()));
        });
        return lines;
    }
}
