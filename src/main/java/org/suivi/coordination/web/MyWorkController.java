package org.suivi.coordination.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.coordination.Expected;
import org.suivi.coordination.ExpectedWork;
import org.suivi.coordination.WorkItem;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;

/** What is to be done today, each thing answerable where it stands. */
@Controller
class MyWorkController {

    private final WorkViews views;
    private final Mentions mentions;
    private final ExpectedWork expected;
    private final Clock clock;

    MyWorkController(WorkViews views, Mentions mentions, ExpectedWork expected, Clock clock) {
        this.views = views;
        this.mentions = mentions;
        this.expected = expected;
        this.clock = clock;
    }

    @Bean
    static MenuEntry myWorkInMenu() {
        return new MenuEntry("work.menu", "/my-work", Permission.CONTRIBUTE, 5);
    }

    @GetMapping("/{system:[a-z]{3}}/my-work")
    @Needs(Permission.CONTRIBUTE)
    String show(
            Actor actor,
            Language language,
            @RequestParam(name = "whole", defaultValue = "false") boolean whole,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        int number = Page.numbered(page);
        WorkView view = views.of(actor, language, whole, number);
        model.addAttribute("work", view);
        Page<Expected.Item> asked = elsewhere(actor, number);
        model.addAttribute("elsewhere", asked);
        model.addAttribute("shortcuts", view.shortcuts(actor.account(), asked.total()));
        model.addAttribute("view", mentions.of(actor, language, recommendations(view)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("number", number);
        return "coordination/web/my-work";
    }

    /** What other modules expect from the actor's institution; what is answered here stands on the page by itself. */
    private Page<Expected.Item> elsewhere(Actor actor, int number) {
        Long own = actor.organisation();
        return own == null ? Page.outOf(List.of(), number, 1) : expected.elsewhere(actor, own, number);
    }

    private static Set<Long> recommendations(WorkView view) {
        Set<Long> mentioned = new LinkedHashSet<>();
        List.of(view.own().late(), view.own().due())
                .forEach(page ->
                        page.rows().stream().map(WorkItem::recommendation).forEach(mentioned::add));
        List.of(
                        view.own().inWriting().rows(),
                        view.secretariat().toAccept().rows(),
                        view.secretariat().toPublish().rows())
                .forEach(updates -> mentioned.addAll(Mentions.toldOn(updates)));
        mentioned.addAll(view.secretariat().withoutLead().rows());
        return mentioned;
    }
}
