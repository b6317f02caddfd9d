package org.suivi.proceedings.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.proceedings.Papers;
import org.suivi.proceedings.Section;
import org.suivi.proceedings.Sentence;
import org.suivi.proceedings.Source;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What a person does with the sentences of a paper: keep, change, drop, add. */
@Controller
@RequestMapping("/panels/{id}/papers/{template}")
class SentenceController {

    private final Papers papers;
    private final PaperPages pages;

    SentenceController(Papers papers, PaperPages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @PostMapping("/sentences/{sentence}")
    @Needs(Permission.RUN_PANELS)
    ModelAndView edit(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @PathVariable("sentence") long sentence,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "version", defaultValue = "-1") int version) {
        var desk = PaperPages.Desk.of(actor, language, id, template);
        return pages.tried(
                desk,
                "#sentence-" + sentence,
                new PaperScreen.Entered(sentence, text),
                () -> papers.edit(actor, desk.seen(version), sentence, language, text));
    }

    @PostMapping("/sentences/{sentence}/choice")
    @Needs(Permission.RUN_PANELS)
    ModelAndView choose(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @PathVariable("sentence") long sentence,
            @RequestParam(name = "choice", defaultValue = "KEPT") Sentence.Choice choice,
            @RequestParam(name = "version", defaultValue = "-1") int version) {
        var desk = PaperPages.Desk.of(actor, language, id, template);
        return pages.tried(
                desk, "#sentence-" + sentence, null, () -> papers.choose(actor, desk.seen(version), sentence, choice));
    }

    @PostMapping("/keep")
    @Needs(Permission.RUN_PANELS)
    ModelAndView keepAll(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @RequestParam(name = "section", defaultValue = "INTRODUCTION") Section section) {
        var desk = PaperPages.Desk.of(actor, language, id, template);
        return pages.tried(desk, "#" + section.code(), null, () -> papers.keepAll(actor, desk.seen(-1), section));
    }

    /** Adds a sentence; its source is "ENTRY/12" or "PANELLIST/3". */
    @PostMapping("/sentences")
    @Needs(Permission.RUN_PANELS)
    ModelAndView add(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @RequestParam(name = "section", defaultValue = "POINTS") Section section,
            @RequestParam(name = "objective", required = false) @Nullable Integer objective,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "text", defaultValue = "") String text) {
        var desk = PaperPages.Desk.of(actor, language, id, template);
        return pages.tried(
                desk,
                "#" + section.code(),
                null,
                () -> papers.add(
                        actor,
                        pages.seat(desk),
                        desk.seen(-1),
                        new Papers.Added(section, objective, Source.written(source), language, text)));
    }
}
