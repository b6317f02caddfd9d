package org.suivi.audit.web;

import java.util.Locale;
import org.suivi.shared.web.Screen;

/** Puts the codes that changes carry, such as those of a status, in words; what nobody named stays as it was written. */
public final class HistoryWords {

    private static final int LONGEST_CODE = 30;

    private HistoryWords() {}

    public static String of(Screen screen, String written) {
        if (written.isEmpty() || written.length() > LONGEST_CODE) {
            return written;
        }
        String key = "history.word." + written.toLowerCase(Locale.ROOT).replace('_', '-');
        return screen.has(key) ? screen.t(key) : written;
    }

    /** The name of a field. */
    public static String field(Screen screen, String name) {
        String key = "history.value." + name;
        return screen.has(key) ? screen.t(key) : name;
    }
}
