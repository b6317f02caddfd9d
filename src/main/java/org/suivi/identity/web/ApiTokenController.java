package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.ApiTokens;
import org.suivi.identity.Proof;
import org.suivi.identity.Scope;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** Making and withdrawing the tokens of programs, listed on the account page. */
@Controller
class ApiTokenController {

    private final ApiTokens tokens;
    private final AccountPage page;
    private final Notice notice;

    ApiTokenController(ApiTokens tokens, AccountPage page, Notice notice) {
        this.tokens = tokens;
        this.page = page;
        this.notice = notice;
    }

    /** What the token is for, in the person's words. */
    record TokenForm(
            @NotBlank @Size(max = 80) String name, @Nullable String password) {}

    @PostMapping("/account/tokens")
    @Needs(Permission.OWN_ACCOUNT)
    String issue(
            @Valid @ModelAttribute("tokenForm") TokenForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var token = new AtomicReference<>("");
        Proof proof = Proof.of(request.getSession(false), form.password());
        if (!Attempt.works(
                response, errors, () -> token.set(tokens.issue(actor, form.name(), Set.of(Scope.READ), proof)))) {
            return page.fill(model, actor, request, "token");
        }
        model.addAttribute("token", token.get());
        return "identity/web/token";
    }

    @PostMapping("/account/tokens/{id}/revoke")
    @Needs(Permission.OWN_ACCOUNT)
    String revoke(@PathVariable("id") long id, Actor actor, Language language, RedirectAttributes next) {
        tokens.revoke(actor, id);
        notice.say(next, language, "token.revoked");
        return "redirect:/account#tokens";
    }
}
