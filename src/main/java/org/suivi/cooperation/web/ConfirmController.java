package org.suivi.cooperation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.Confirmation;
import org.suivi.cooperation.Confirmations;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRecord;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** "Does it still hold?": behind the link of a mail, without signing in, and on the page of a record. */
@Controller
class ConfirmController {

    private final Confirmations confirmations;
    private final Notice notice;

    ConfirmController(Confirmations confirmations, Notice notice) {
        this.confirmations = confirmations;
        this.notice = notice;
    }

    @GetMapping("/clearing-house/confirm/{token}")
    @Needs(Permission.NOTHING)
    String show(@PathVariable("token") String token, Model model) {
        model.addAttribute("record", confirmations.behind(token));
        model.addAttribute("token", token);
        return "cooperation/web/confirm";
    }

    @PostMapping("/clearing-house/confirm/{token}")
    @Needs(Permission.NOTHING)
    String answer(
            @PathVariable("token") String token,
            @RequestParam("answer") String answer,
            @RequestParam(name = "note", required = false) @Nullable String note,
            Model model) {
        Confirmation said = Confirmation.of(answer).orElseThrow(() -> new Refused("house.move-not-allowed"));
        HouseRecord record = confirmations.answer(token, said, note);
        if (said == Confirmation.CHANGED) {
            return "redirect:" + record.writing();
        }
        model.addAttribute("record", record);
        model.addAttribute("answer", said);
        return "cooperation/web/confirmed";
    }

    @PostMapping({
        "/clearing-house/needs/{id:[0-9]{1,18}}/confirm",
        "/clearing-house/offers/{id:[0-9]{1,18}}/confirm",
        "/clearing-house/challenges/{id:[0-9]{1,18}}/confirm"
    })
    @Needs(Permission.OWN_ACCOUNT)
    String here(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("entity") String code,
            @RequestParam(name = "answer", defaultValue = "still-valid") String answer,
            @RequestParam(name = "note", required = false) @Nullable String note,
            RedirectAttributes next) {
        Confirmation said = Confirmation.of(answer).orElseThrow(() -> new Refused("house.move-not-allowed"));
        for (Entity entity : Entity.values()) {
            if (entity.code().equals(code)) {
                confirmations.answer(actor, entity, id, said, note);
                notice.say(next, language, "house.moved");
                return "redirect:" + entity.path() + "/" + id;
            }
        }
        throw new NotFound("problem.not-found");
    }
}
