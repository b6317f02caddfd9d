package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.suivi.identity.Account;
import org.suivi.identity.Entrance;
import org.suivi.identity.OneTimeLink.Purpose;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;

/** The pages behind one-time links. Opening the page uses nothing up, because mail scanners open links too; sending the form does. */
@Controller
class LinkController {

    private static final String INVITATION = "/invitation/{token}";
    private static final String RESET = "/password-reset/{token}";
    private static final String PAGE = "identity/web/link-form";

    private final Entrance entrance;
    private final SignInSteps steps;

    LinkController(Entrance entrance, SignInSteps steps) {
        this.entrance = entrance;
        this.steps = steps;
    }

    @GetMapping("/first-administrator/{token}")
    @Needs(Permission.NOTHING)
    String showFirst(@PathVariable("token") String token, Model model) {
        entrance.behind(Purpose.FIRST_ADMINISTRATOR, token);
        return page(model, Purpose.FIRST_ADMINISTRATOR, new LinkForm("", "", ""));
    }

    @PostMapping("/first-administrator/{token}")
    @Needs(Permission.NOTHING)
    String first(
            @PathVariable("token") String token,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (form.email().isBlank()) {
            errors.rejectValue("email", "NotBlank");
        }
        var account = new AtomicLong();
        return Attempt.works(
                        response,
                        errors,
                        () -> account.set(
                                entrance.becomeAdministrator(token, form.email(), form.name(), form.password())))
                ? steps.afterFirst(request, response, account.get(), "/admin/systems")
                : page(model, Purpose.FIRST_ADMINISTRATOR, form);
    }

    @GetMapping({INVITATION, RESET})
    @Needs(Permission.NOTHING)
    String show(@PathVariable("token") String token, HttpServletRequest request, Model model) {
        Purpose purpose = purpose(request);
        Account person = entrance.behind(purpose, token).orElseThrow();
        return page(model, purpose, new LinkForm(person.email(), person.name(), ""));
    }

    @PostMapping({INVITATION, RESET})
    @Needs(Permission.NOTHING)
    String choosePassword(
            @PathVariable("token") String token,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Purpose purpose = purpose(request);
        Account person = entrance.behind(purpose, token).orElseThrow();
        return Attempt.works(response, errors, () -> use(purpose, token, form))
                ? steps.afterFirst(request, response, person.id(), "/")
                : page(model, purpose, new LinkForm(person.email(), form.name(), ""));
    }

    private void use(Purpose purpose, String token, LinkForm form) {
        if (purpose == Purpose.INVITATION) {
            entrance.accept(token, form.name(), form.password());
        } else {
            entrance.reset(token, form.password());
        }
    }

    private static Purpose purpose(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/invitation/") ? Purpose.INVITATION : Purpose.PASSWORD_RESET;
    }

    private static String page(Model model, Purpose purpose, LinkForm form) {
        model.addAttribute("purpose", purpose.code());
        model.addAttribute("form", form);
        return PAGE;
    }
}
