package org.suivi.shared.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Language;

/** Says on the next page, once, what was just done. */
@Component
public class Notice {

    static final String ATTRIBUTE = "notice";

    private final Messages messages;

    Notice(Messages messages) {
        this.messages = messages;
    }

    public void say(RedirectAttributes next, Language language, String key, Object... arguments) {
        next.addFlashAttribute(ATTRIBUTE, messages.text(language, key, arguments));
    }
}
