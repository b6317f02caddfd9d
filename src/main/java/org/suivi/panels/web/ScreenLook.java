package org.suivi.panels.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suivi.shared.Language;

/**
 * How a screen in the room shows a panel, chosen by its address so that it stays as it is when the computer starts again.
 *
 * @param languages shown one after the other; a single one stays
 * @param digits "arab" for the digits of the Arab East in Arabic, else "latn"
 */
public record ScreenLook(String layout, List<Language> languages, String digits) {

    private static final List<String> LAYOUTS = List.of("room", "podium", "lower", "overlay");

    /** So long each language stays. */
    public static final long STAY_MS = 12_000;

    private static final Set<String> DIGITS = Set.of("latn", "arab");

    /** What is not understood is as usual: a screen on a wall has nobody to read a refusal. */
    static ScreenLook of(String layout, String languages, String digits, Language usual) {
        List<Language> chosen = Arrays.stream(languages.split(","))
                .map(Language::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new ScreenLook(
                LAYOUTS.contains(layout) ? layout : LAYOUTS.get(0),
                chosen.isEmpty() ? List.of(usual) : chosen,
                DIGITS.contains(digits) ? digits : "latn");
    }

    /** All there are, the usual one first. */
    public static List<String> layouts() {
        return LAYOUTS;
    }

    /** The language whose turn it is, the same on all screens. */
    public Language shown(long real) {
        return languages.get(Math.floorMod(real / STAY_MS, languages.size()));
    }

    /** The digits of clocks in a language. */
    public String digitsIn(Language language) {
        return language == Language.AR ? digits : "latn";
    }

    public boolean isWide() {
        return layout.equals("room") || layout.equals("podium");
    }
}
