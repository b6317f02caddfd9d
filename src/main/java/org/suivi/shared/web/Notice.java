package org.suivi.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Language;

/** Says on the next page, once, what was just done. */
@Component
public class Notice {

    static final String ATTRIBUTE = "notice";

    /** Parts the path of the way back from the words; the path comes first, so that it is whole where the words are cut. */
    private static final String UNDO = "\n";

    private final Messages messages;

    Notice(Messages messages) {
        this.messages = messages;
    }

    public void say(RedirectAttributes next, Language language, String key, Object... arguments) {
        next.addFlashAttribute(ATTRIBUTE, messages.text(language, key, arguments));
    }

    /** Says it of what another key calls: where something stands now. */
    public void sayOf(RedirectAttributes next, Language language, String key, String called) {
        say(next, language, key, messages.text(language, called));
    }

    /** Says also on which page of the system the way back is, where there is one. */
    public void sayWithUndo(
            RedirectAttributes next, Language language, @Nullable String path, String key, Object... arguments) {
        String words = messages.text(language, key, arguments);
        next.addFlashAttribute(ATTRIBUTE, path == null ? words : path + UNDO + words);
    }

    static String words(String notice) {
        return notice.substring(notice.indexOf(UNDO) + UNDO.length());
    }

    /** The path of the way back; null where the notice has none. */
    static @Nullable String undo(String notice) {
        int end = notice.indexOf(UNDO);
        return end < 0 ? null : notice.substring(0, end);
    }
}
