package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.OwnAccount;
import org.suivi.identity.Profile;
import org.suivi.identity.Sessions;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.LanguageChoice;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** A person's own account: the page, the name and the password. */
@Controller
class AccountController {

    private final OwnAccount own;
    private final Sessions sessions;
    private final AccountPage page;
    private final Notice notice;

    AccountController(OwnAccount own, Sessions sessions, AccountPage page, Notice notice) {
        this.own = own;
        this.sessions = sessions;
        this.page = page;
        this.notice = notice;
    }

    /** The name and the language as entered; no language means that of the browser. */
    record ProfileForm(
            @NotBlank @Size(max = 120) String name,
            @Nullable String language) {}

    /** Both passwords as entered. */
    record PasswordForm(String current, String next) {}

    @GetMapping("/account")
    @Needs(Permission.OWN_ACCOUNT)
    String show(Actor actor, HttpServletRequest request, Model model) {
        return page.fill(model, actor, request, "");
    }

    @PostMapping("/account/profile")
    @Needs(Permission.OWN_ACCOUNT)
    String rename(
            @Valid @ModelAttribute("profileForm") ProfileForm form,
            BindingResult errors,
            Actor actor,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Language chosen = Language.of(form.language()).orElse(null);
        if (!Attempt.works(response, errors, () -> own.rename(actor, new Profile(form.name(), chosen)))) {
            return page.fill(model, actor, request, "profile");
        }
        if (chosen != null) {
            LanguageChoice.keep(request, response, chosen);
        }
        notice.say(next, chosen == null ? language : chosen, "account.saved");
        return "redirect:/account";
    }

    @PostMapping("/account/password")
    @Needs(Permission.OWN_ACCOUNT)
    String changePassword(
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            Actor actor,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!Attempt.works(response, errors, () -> own.changePassword(actor, form.current(), form.next()))) {
            return page.fill(model, actor, request, "password");
        }
        int ended = sessions.endOthers(actor, AccountPage.thisSession(request));
        notice.say(next, language, "password.changed", ended);
        return "redirect:/account";
    }
}
