package org.suivi.practices.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.practices.Reuses;
import org.suivi.practices.Reuses.Told;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** "We used this", and what the origin says to it. */
@Controller
@RequestMapping("/clearing-house/practices/{id:[0-9]{1,18}}/reuses")
class ReuseController {

    private static final String HERE = "redirect:/clearing-house/practices/";

    private final Reuses reuses;
    private final Notice notice;

    ReuseController(Reuses reuses, Notice notice) {
        this.reuses = reuses;
        this.notice = notice;
    }

    @PostMapping
    @Needs(Permission.SHARE_PRACTICES)
    String tell(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("party") long party,
            @RequestParam("adapted") String adapted,
            @RequestParam("result") String result,
            RedirectAttributes next) {
        reuses.tell(
                actor, id, new Told(party, LocalizedText.of(language, adapted), LocalizedText.of(language, result)));
        notice.say(next, language, "reuse.waits");
        return HERE + id;
    }

    @PostMapping("/{reuse:[0-9]{1,18}}")
    @Needs(Permission.SHARE_PRACTICES)
    String answer(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("reuse") long reuse,
            @RequestParam("confirmed") boolean confirmed,
            RedirectAttributes next) {
        reuses.answer(actor, id, reuse, confirmed);
        notice.sayOf(next, language, "house.now", "reuse.state." + (confirmed ? "confirmed" : "declined"));
        return HERE + id;
    }
}
