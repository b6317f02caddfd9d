package org.suivi.recommendations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.recommendations.TextMarks;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Whether the text in one language is official. */
@Controller
class TextMarkController {

    private final TextMarks marks;

    TextMarkController(TextMarks marks) {
        this.marks = marks;
    }

    @PostMapping("/{system:[a-z]{3}}/r/{address}/texts/{code:[a-z]{2}}")
    @Needs(Permission.EDIT_RECORDS)
    String mark(
            Actor actor,
            SystemHead system,
            @PathVariable("address") String address,
            @PathVariable("code") String code,
            @RequestParam(name = "unofficial", defaultValue = "false") boolean isUnofficial) {
        Language language = Language.of(code).orElseThrow(() -> new NotFound("problem.not-found"));
        marks.mark(actor, address, language, isUnofficial);
        return "redirect:" + system.path() + "/r/" + address;
    }
}
