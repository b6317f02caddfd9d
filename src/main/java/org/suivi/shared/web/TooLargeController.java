package org.suivi.shared.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;

/** What a person reads who uploaded more than this installation takes. */
@Controller
class TooLargeController {

    private final Messages messages;
    private final DataSize limit;

    TooLargeController(Messages messages, @Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
        this.messages = messages;
        this.limit = limit;
    }

    @GetMapping(UploadLimit.PATH)
    @Needs(Permission.NOTHING)
    ModelAndView tooLarge(Language language) {
        var page = new ModelAndView("shared/web/problem", HttpStatus.CONTENT_TOO_LARGE);
        page.addObject("status", HttpStatus.CONTENT_TOO_LARGE.value());
        page.addObject("sentence", messages.text(language, "problem.too-large", Math.max(1, limit.toMegabytes())));
        page.addObject("reference", "");
        return page;
    }
}
