package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.identity.OidcSettings;
import org.suivi.identity.SignIn;
import org.suivi.identity.SignInAnswer;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** Signing in with a password and, where the account wants it, a code. */
@Controller
class SignInController {

    private static final String PAGE = "identity/web/sign-in";
    private static final String CODE_PAGE = "identity/web/sign-in-code";
    private static final Map<String, String> PROBLEMS = Map.of(
            "sign-on", "sign-in.sign-on-failed",
            "sign-on-unknown", "sign-in.sign-on-unknown");

    private final SignIn signIn;
    private final SignInSteps steps;
    private final OidcSettings signOn;
    private final Messages messages;

    SignInController(SignIn signIn, SignInSteps steps, OidcSettings signOn, Messages messages) {
        this.signIn = signIn;
        this.steps = steps;
        this.signOn = signOn;
        this.messages = messages;
    }

    @GetMapping("/sign-in")
    @Needs(Permission.NOTHING)
    String show(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestParam(name = "problem", defaultValue = "") String problem,
            Language language,
            Model model) {
        String key = PROBLEMS.get(problem);
        return page(model, next, "", key == null ? "" : messages.text(language, key));
    }

    @PostMapping("/sign-in")
    @Needs(Permission.NOTHING)
    String signIn(
            @RequestParam("email") String email,
            @RequestParam("password") String password,
            @RequestParam(name = "next", required = false) @Nullable String next,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignInAnswer answer = signIn.withPassword(email, password, request.getRemoteAddr());
        return answer.account() != 0
                ? steps.afterFirst(request, response, answer.account(), next)
                : page(model, next, email, refusal(answer, "sign-in.failed", language, response));
    }

    @GetMapping("/sign-in/code")
    @Needs(Permission.NOTHING)
    String showCode(HttpServletRequest request, Model model) {
        model.addAttribute("problem", "");
        return steps.awaited(request).isPresent() ? CODE_PAGE : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/code")
    @Needs(Permission.NOTHING)
    String signInWithCode(
            @RequestParam("code") String code,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignInSteps.Awaited awaited = steps.awaited(request).orElse(null);
        if (awaited == null) {
            return "redirect:/sign-in";
        }
        SignInAnswer answer = signIn.withCode(awaited.account(), code, request.getRemoteAddr());
        if (answer.account() != 0) {
            return steps.afterSecond(request, response, awaited);
        }
        model.addAttribute("problem", refusal(answer, "two-step.wrong", language, response));
        return CODE_PAGE;
    }

    private String page(Model model, @Nullable String next, String email, String problem) {
        model.addAttribute("next", OwnAddress.or(next, "/"));
        model.addAttribute("email", email);
        model.addAttribute("problem", problem);
        model.addAttribute("signOn", signOn.isOn() ? signOn.name() : "");
        return PAGE;
    }

    private String refusal(SignInAnswer answer, String wrong, Language language, HttpServletResponse response) {
        boolean tooSoon = answer.outcome() == SignInAnswer.Outcome.TOO_SOON;
        response.setStatus((tooSoon ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
        if (tooSoon) {
            response.setHeader("Retry-After", String.valueOf(answer.left().toSeconds() + 1));
            return messages.text(language, "sign-in.too-soon", answer.minutesLeft());
        }
        return messages.text(language, wrong);
    }
}
