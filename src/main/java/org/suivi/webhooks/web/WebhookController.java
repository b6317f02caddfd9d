package org.suivi.webhooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.OwnAccount;
import org.suivi.identity.Proof;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.webhooks.Webhooks;

/** The addresses of one’s programs that are told what moves, and what became of each message. */
@Controller
@RequestMapping("/clearing-house/webhooks")
class WebhookController {

    private static final String ONE = "/{id:[0-9]{1,18}}";

    private final Webhooks webhooks;
    private final OwnAccount own;
    private final Notice notice;

    WebhookController(Webhooks webhooks, OwnAccount own, Notice notice) {
        this.webhooks = webhooks;
        this.own = own;
        this.notice = notice;
    }

    /** Where to, and of what. */
    record HookForm(
            @Nullable String url,
            @Nullable List<String> kinds,
            @Nullable String password) {

        public String address() {
            return url == null ? "" : url;
        }

        public List<String> chosen() {
            return kinds == null ? List.of() : kinds;
        }
    }

    @GetMapping
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView all(Actor actor) {
        return page(actor, new HookForm(null, null, null), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView begin(
            Actor actor, @ModelAttribute("form") HookForm form, BindingResult errors, HttpServletRequest request) {
        Proof proof = Proof.of(request.getSession(false), form.password());
        Attempt<String> begun = Attempt.making(errors, () -> {
            own.mustProve(actor, proof);
            return webhooks.begin(actor, form.address(), form.chosen());
        });
        return begun.worked()
                ? new ModelAndView("webhooks/web/webhook-secret", "secret", begun.result())
                : page(actor, form, begun.status());
    }

    @GetMapping(ONE)
    @Needs(Permission.READ_ASSISTANCE)
    String one(Actor actor, @PathVariable("id") long id, Model model) {
        model.addAttribute("webhook", webhooks.one(actor, id));
        model.addAttribute("deliveries", webhooks.deliveries(actor, id));
        return "webhooks/web/webhook";
    }

    @PostMapping(ONE + "/test")
    @Needs(Permission.READ_ASSISTANCE)
    String test(Actor actor, Language language, @PathVariable("id") long id, RedirectAttributes next) {
        webhooks.test(actor, id);
        notice.say(next, language, "hook.test-goes");
        return "redirect:/clearing-house/webhooks/" + id;
    }

    @PostMapping(ONE + "/end")
    @Needs(Permission.READ_ASSISTANCE)
    String end(Actor actor, Language language, @PathVariable("id") long id, RedirectAttributes next) {
        webhooks.end(actor, id);
        notice.say(next, language, "hook.ended");
        return "redirect:/clearing-house/webhooks";
    }

    private ModelAndView page(Actor actor, HookForm form, HttpStatus status) {
        var page = new ModelAndView("webhooks/web/webhooks", status);
        page.addObject("webhooks", webhooks.of(actor));
        page.addObject("url", form.address());
        page.addObject("chosen", form.chosen());
        page.addObject("hasPassword", own.overview(actor).hasPassword());
        return page;
    }
}
