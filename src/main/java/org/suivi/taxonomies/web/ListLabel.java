package org.suivi.taxonomies.web;

import org.suivi.shared.web.Screen;

/** What a field is called on the pages of reference data; some lists have a word of their own, "First day" for "Valid from". */
public final class ListLabel {

    private ListLabel() {}

    public static String of(Screen screen, String key, String list) {
        String own = key + "." + list;
        return screen.t(screen.has(own) ? own : key);
    }
}
