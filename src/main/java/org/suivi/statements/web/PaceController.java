package org.suivi.statements.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.statements.SpeakingPace;
import org.suivi.statements.SpeakingPaces;

/** How fast each language may be spoken, as the secretariat settles it with interpreters. */
@Controller
@RequestMapping("/panels/paces")
class PaceController {

    private final SpeakingPaces paces;
    private final Messages messages;
    private final Notice notice;

    PaceController(SpeakingPaces paces, Messages messages, Notice notice) {
        this.paces = paces;
        this.messages = messages;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView show() {
        return page(HttpStatus.OK, null);
    }

    @PostMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView settle(
            Actor actor, Language language, @RequestParam Map<String, String> form, RedirectAttributes next) {
        try {
            paces.settle(actor, read(form));
        } catch (Refused refused) {
            String reason =
                    messages.text(language, refused.code(), refused.arguments().toArray());
            return page(HttpStatus.UNPROCESSABLE_CONTENT, reason);
        }
        notice.say(next, language, "statement.saved");
        return new ModelAndView("redirect:/panels/paces");
    }

    private List<SpeakingPace> read(Map<String, String> form) {
        List<SpeakingPace> read = new ArrayList<>();
        for (SpeakingPace known : paces.all().values()) {
            String code = known.language().code();
            read.add(new SpeakingPace(
                    known.language(),
                    known.counts(),
                    number(form.get("easy-" + code), known.easy()),
                    number(form.get("still-" + code), known.still())));
        }
        return read;
    }

    private static int number(@Nullable String given, int known) {
        if (given == null) {
            return known;
        }
        return given.strip().matches("\\d{1,4}") ? Integer.parseInt(given.strip()) : 0;
    }

    private ModelAndView page(HttpStatus status, @Nullable String problem) {
        var page = new ModelAndView("statements/web/paces", status);
        page.addObject("paces", List.copyOf(paces.all().values()));
        page.addObject("problem", problem);
        return page;
    }
}
