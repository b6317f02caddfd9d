package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.Installation;
import org.suivi.identity.Invitation;
import org.suivi.identity.People;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** The roles that hold in the whole installation, and all its accounts. */
@Controller
class AdminPeopleController {

    private static final String BACK = "redirect:/admin/people";

    private final People people;
    private final Installation installation;
    private final LinkMail mail;
    private final Notice notice;

    AdminPeopleController(People people, Installation installation, LinkMail mail, Notice notice) {
        this.people = people;
        this.installation = installation;
        this.mail = mail;
        this.notice = notice;
    }

    @GetMapping("/admin/people")
    @Needs(Permission.ADMINISTER)
    String list(@RequestParam(name = "words", defaultValue = "") String words, Actor actor, Model model) {
        return page(model, actor, words, InviteForm.TO_INSTALLATION);
    }

    @PostMapping("/admin/people")
    @Needs(Permission.ADMINISTER)
    String invite(
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Actor actor,
            Language language,
            HttpServletResponse response,
            Model model) {
        Attempt<Invitation> invited = Attempt.making(errors, () -> people.invite(actor, form.toInstallation()));
        if (!invited.worked()) {
            response.setStatus(invited.status().value());
            return page(model, actor, "", form);
        }
        mail.invite(invited.result(), "Suivi", language);
        return handOver(model, invited.result(), mail.isConfigured());
    }

    @PostMapping("/admin/people/{membership}/end")
    @Needs(Permission.ADMINISTER)
    String end(@PathVariable("membership") long membership, Actor actor, Language language, RedirectAttributes next) {
        people.endRole(actor, membership);
        notice.say(next, language, "people.ended");
        return BACK;
    }

    @PostMapping("/admin/accounts/{id}/link")
    @Needs(Permission.ADMINISTER)
    String link(@PathVariable("id") long id, Actor actor, Model model) {
        return handOver(model, installation.resetLink(actor, id), false);
    }

    @PostMapping("/admin/accounts/{id}/two-step-off")
    @Needs(Permission.ADMINISTER)
    String turnTwoStepsOff(@PathVariable("id") long id, Actor actor, Language language, RedirectAttributes next) {
        installation.turnTwoStepsOff(actor, id);
        notice.say(next, language, "two-step.is-off");
        return BACK;
    }

    @PostMapping("/admin/accounts/{id}/open")
    @Needs(Permission.ADMINISTER)
    String open(
            @PathVariable("id") long id,
            @RequestParam("open") boolean isOpen,
            Actor actor,
            Language language,
            RedirectAttributes next) {
        if (isOpen) {
            installation.reopen(actor, id);
        } else {
            installation.close(actor, id);
        }
        notice.say(next, language, isOpen ? "admin.reopened" : "admin.closed");
        return BACK;
    }

    private String page(Model model, Actor actor, String words, InviteForm form) {
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        model.addAttribute("members", people.all(actor));
        model.addAttribute("accounts", installation.accounts(actor, words));
        return "identity/web/admin-people";
    }

    private static String handOver(Model model, Invitation invitation, boolean isMailed) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("isMailed", isMailed);
        model.addAttribute("back", "/admin/people");
        return "identity/web/handover";
    }
}
