package org.suivi.parties.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** Those who take part between countries, and who acts for each. */
@Controller
@RequestMapping("/admin/parties")
class PartyController {

    private final Parties parties;
    private final PartyPeople people;
    private final Notice notice;

    PartyController(Parties parties, PartyPeople people, Notice notice) {
        this.parties = parties;
        this.people = people;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.ADMINISTER)
    String list(Model model) {
        return list(model, PartyForm.EMPTY);
    }

    @PostMapping
    @Needs(Permission.ADMINISTER)
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") PartyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var added = new AtomicLong();
        return Attempt.works(response, errors, () -> added.set(parties.add(actor, form.toDraft())))
                ? "redirect:/admin/parties/" + added
                : list(model, form);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.ADMINISTER)
    String show(Actor actor, @PathVariable("id") long id, Model model) {
        Party party = parties.withId(id);
        return one(actor, party, PartyForm.of(party), model);
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.ADMINISTER)
    String change(
            Actor actor,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") PartyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (Attempt.works(response, errors, () -> parties.change(actor, id, form.version(), form.toDraft()))) {
            return "redirect:/admin/parties/" + id;
        }
        Party saved = parties.withId(id);
        boolean isStale = response.getStatus() == HttpStatus.CONFLICT.value();
        model.addAttribute("isStale", isStale);
        return one(actor, saved, isStale ? form.over(saved) : form, model);
    }

    @PostMapping("/{id:[0-9]{1,18}}/people")
    @Needs(Permission.ADMINISTER)
    String name(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "email", defaultValue = "") String email,
            RedirectAttributes next) {
        people.name(actor, id, email);
        notice.say(next, language, "party.person-named");
        return "redirect:/admin/parties/" + id;
    }

    @PostMapping("/{id:[0-9]{1,18}}/people/{account:[0-9]{1,18}}/end")
    @Needs(Permission.ADMINISTER)
    String release(Actor actor, @PathVariable("id") long id, @PathVariable("account") long account) {
        people.release(actor, id, account);
        return "redirect:/admin/parties/" + id;
    }

    private String list(Model model, PartyForm form) {
        model.addAttribute("form", form);
        model.addAttribute("parties", parties.all());
        return "parties/web/parties";
    }

    private String one(Actor actor, Party party, PartyForm form, Model model) {
        model.addAttribute("party", party);
        model.addAttribute("form", form);
        model.addAttribute("people", people.of(actor, party.id()));
        return "parties/web/party";
    }
}
