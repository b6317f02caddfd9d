package org.suivi.steps.web;

import org.springframework.context.annotation.Bean;
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
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.steps.Step;
import org.suivi.steps.Steps;

/** What was changed in large steps, and taking one back. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/steps")
class StepController {

    private final Steps steps;
    private final Messages messages;
    private final Notice notice;

    StepController(Steps steps, Messages messages, Notice notice) {
        this.steps = steps;
        this.messages = messages;
        this.notice = notice;
    }

    @Bean
    static MenuEntry stepsInMenu() {
        return new MenuEntry("step.list.title", "/steps", Permission.CONTRIBUTE, 62);
    }

    @GetMapping
    @Needs(Permission.CONTRIBUTE)
    String list(Actor actor, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("steps", steps.page(actor, Page.numbered(page)));
        return "steps/web/step-list";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView show(Actor actor, @PathVariable("id") long id) {
        return page(actor, id, "");
    }

    @PostMapping("/{id:[0-9]{1,18}}/undo")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView undo(
            Actor actor, Language language, SystemHead system, @PathVariable("id") long id, RedirectAttributes next) {
        try {
            notice.say(next, language, "step.undo.done", steps.undo(actor, id));
            return new ModelAndView("redirect:" + system.path() + "/steps/" + id);
        } catch (Refused refused) {
            ModelAndView page = page(actor, id, messages.text(language, refused.code()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Actor actor, long id, String refusal) {
        Step step = steps.withId(actor, id);
        var page = new ModelAndView("steps/web/step");
        page.addObject("step", step);
        page.addObject("touched", steps.touched(actor, step));
        page.addObject("refusal", refusal);
        return page;
    }
}
