package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.ByName;
import org.suivi.identity.Invitation;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.identity.People;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The people of a national system and their roles. */
@Controller
class PeopleController {

    private final People people;
    private final Organisations organisations;
    private final LinkMail mail;
    private final Notice notice;

    PeopleController(People people, Organisations organisations, LinkMail mail, Notice notice) {
        this.people = people;
        this.organisations = organisations;
        this.mail = mail;
        this.notice = notice;
    }

    @GetMapping("/{system:[a-z]{3}}/people")
    @Needs(Permission.MANAGE_SYSTEM)
    String list(Actor actor, Language language, Model model) {
        return page(model, actor, language, InviteForm.EMPTY);
    }

    @PostMapping("/{system:[a-z]{3}}/people")
    @Needs(Permission.MANAGE_SYSTEM)
    String invite(
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Actor actor,
            SystemHead system,
            Language language,
            HttpServletResponse response,
            Model model) {
        var invitation = new AtomicReference<@Nullable Invitation>();
        if (!Attempt.works(response, errors, () -> invitation.set(people.invite(actor, form.toCommand())))) {
            return page(model, actor, language, form);
        }
        return handOver(model, invitation.get(), system, language);
    }

    @PostMapping("/{system:[a-z]{3}}/people/{membership}/link")
    @Needs(Permission.MANAGE_SYSTEM)
    String inviteAgain(
            @PathVariable("membership") long membership,
            Actor actor,
            SystemHead system,
            Language language,
            Model model) {
        return handOver(model, people.inviteAgain(actor, membership), system, language);
    }

    @PostMapping("/{system:[a-z]{3}}/people/{membership}/end")
    @Needs(Permission.MANAGE_SYSTEM)
    String end(
            @PathVariable("membership") long membership,
            Actor actor,
            SystemHead system,
            Language language,
            RedirectAttributes next) {
        people.endRole(actor, membership);
        notice.say(next, language, "people.ended");
        return "redirect:" + system.path() + "/people";
    }

    private String page(Model model, Actor actor, Language language, InviteForm form) {
        List<Organisation> known = organisations.all(actor.inSystem()).stream()
                .sorted(ByName.in(language))
                .toList();
        Map<Long, Organisation> byKey = known.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        model.addAttribute("form", form);
        model.addAttribute("members", people.all(actor));
        model.addAttribute("organisations", known);
        model.addAttribute("organisationOf", byKey);
        model.addAttribute("roles", Role.OF_SYSTEMS);
        return "identity/web/people";
    }

    private String handOver(Model model, @Nullable Invitation invitation, SystemHead system, Language language) {
        mail.invite(Objects.requireNonNull(invitation), system.name().plain(language), language);
        model.addAttribute("invitation", invitation);
        model.addAttribute("isMailed", mail.isConfigured());
        model.addAttribute("back", system.path() + "/people");
        return "identity/web/handover";
    }
}
