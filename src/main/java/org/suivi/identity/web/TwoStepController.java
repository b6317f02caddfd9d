package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.OwnAccount;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** Turning the second step of signing in on and off. */
@Controller
class TwoStepController {

    private static final String SECRET = "suivi.two-step-secret";
    private static final String CODES_PAGE = "identity/web/recovery-codes";

    private final OwnAccount own;
    private final AccountPage page;
    private final Notice notice;

    TwoStepController(OwnAccount own, AccountPage page, Notice notice) {
        this.own = own;
        this.page = page;
        this.notice = notice;
    }

    /** The first code of a new authenticator. */
    record CodeForm(String code) {}

    /** The password, asked for again before something is weakened. */
    record ProofForm(String password) {}

    @GetMapping("/account/two-step")
    @Needs(Permission.OWN_ACCOUNT)
    String show(Actor actor, HttpServletRequest request, Model model) {
        HttpSession session = request.getSession();
        byte[] secret = session.getAttribute(SECRET) instanceof byte[] begun ? begun : own.newSecret();
        session.setAttribute(SECRET, secret);
        return page(model, actor, secret);
    }

    @PostMapping("/account/two-step")
    @Needs(Permission.OWN_ACCOUNT)
    String turnOn(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(request.getSession().getAttribute(SECRET) instanceof byte[] secret)) {
            return "redirect:/account/two-step";
        }
        List<String> codes = new ArrayList<>();
        if (!Attempt.works(response, errors, () -> codes.addAll(own.turnTwoStepsOn(actor, secret, form.code())))) {
            return page(model, actor, secret);
        }
        request.getSession().removeAttribute(SECRET);
        model.addAttribute("codes", codes);
        return CODES_PAGE;
    }

    @PostMapping("/account/two-step/codes")
    @Needs(Permission.OWN_ACCOUNT)
    String renew(
            @ModelAttribute("proofForm") ProofForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<String> codes = new ArrayList<>();
        if (!Attempt.works(response, errors, () -> codes.addAll(own.renewRecoveryCodes(actor, form.password())))) {
            return page.fill(model, actor, request, "two-step");
        }
        model.addAttribute("codes", codes);
        return CODES_PAGE;
    }

    @PostMapping("/account/two-step/off")
    @Needs(Permission.OWN_ACCOUNT)
    String turnOff(
            @ModelAttribute("proofForm") ProofForm form,
            BindingResult errors,
            Actor actor,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!Attempt.works(response, errors, () -> own.turnTwoStepsOff(actor, form.password()))) {
            return page.fill(model, actor, request, "two-step");
        }
        notice.say(next, language, "two-step.is-off");
        return "redirect:/account#two-step";
    }

    private String page(Model model, Actor actor, byte[] secret) {
        String typed = own.typed(secret);
        String person = own.overview(actor).account().email();
        String address = "otpauth://totp/Suivi:%s?secret=%s&issuer=Suivi"
                .formatted(URLEncoder.encode(person, StandardCharsets.UTF_8).replace("+", "%20"), typed);
        model.addAttribute("qr", QrCode.of(address));
        model.addAttribute("secret", typed.replaceAll("(.{4})(?=.)", "$1 "));
        return "identity/web/two-step";
    }
}
