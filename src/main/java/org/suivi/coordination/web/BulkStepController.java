package org.suivi.coordination.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.coordination.BulkStep;
import org.suivi.coordination.BulkStep.Block;
import org.suivi.coordination.BulkSteps;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** What was assigned in one step, and taking it back. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/assignments/bulk/done")
class BulkStepController {

    private static final int SHOWN = 100;

    private final BulkSteps steps;
    private final Mentions mentions;
    private final Messages messages;
    private final Notice notice;

    BulkStepController(BulkSteps steps, Mentions mentions, Messages messages, Notice notice) {
        this.steps = steps;
        this.mentions = mentions;
        this.messages = messages;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    String list(Actor actor, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("steps", steps.page(actor, Page.numbered(page)));
        return "coordination/web/bulk-steps";
    }

    @GetMapping("/{id}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView show(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "list", defaultValue = "") String list) {
        return page(actor, language, id, "").addObject("list", list);
    }

    @PostMapping("/{id}/undo")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView undo(
            Actor actor, Language language, SystemHead system, @PathVariable("id") long id, RedirectAttributes next) {
        try {
            steps.undo(actor, id);
        } catch (Refused refused) {
            ModelAndView page = page(actor, language, id, messages.text(language, refused.code()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("list", "");
        }
        notice.say(next, language, "assignment.undo.done");
        return new ModelAndView("redirect:" + system.path() + "/assignments/bulk/done/" + id);
    }

    private ModelAndView page(Actor actor, Language language, long id, String refusal) {
        BulkStep step = steps.withId(actor, id);
        List<Block> blocks = steps.blocks(actor, step);
        List<Block> shown = blocks.subList(0, Math.min(SHOWN, blocks.size()));
        var page = new ModelAndView("coordination/web/bulk-step");
        page.addObject("step", step);
        page.addObject("effect", steps.effect(actor, step));
        page.addObject("total", blocks.size());
        page.addObject("blocks", shown);
        page.addObject("refusal", refusal);
        page.addObject(
                "view",
                mentions.of(
                        actor,
                        language,
                        shown.stream().map(Block::recommendation).toList()));
        return page;
    }
}
