package org.suivi.panels.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Policy;
import org.suivi.shared.Language;

/**
 * How a screen in the room shows a panel, chosen by its address so that it stays as it is when the computer starts again.
 *
 * @param languages shown one after the other; a single one stays
 * @param digits "arab" for the digits of the Arab East in Arabic, else "latn"
 * @param next so many of those who wait
 */
public record ScreenLook(String layout, List<Language> languages, String digits, int next) {

    private static final List<String> LAYOUTS = List.of("room", "podium", "lower", "overlay");

    /** So long each language stays. */
    public static final long STAY_MS = 12_000;

    private static final String EASTERN = "arab";
    private static final String WESTERN = "latn";
    private static final Set<String> DIGITS = Set.of(WESTERN, EASTERN);

    /** What an address says; nothing where it is silent. */
    record Asked(
            @Nullable String layout,
            @Nullable String languages,
            @Nullable String digits,
            @Nullable String next) {}

    /** What is not understood is as usual: a screen on a wall has nobody to read a refusal. */
    static ScreenLook of(Asked asked, Policy.Screens policy, Language usual) {
        List<Language> chosen = Arrays.stream(given(asked.languages()).split(","))
                .map(Language::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String digits = given(asked.digits());
        String next = given(asked.next());
        return new ScreenLook(
                LAYOUTS.contains(given(asked.layout())) ? given(asked.layout()) : LAYOUTS.get(0),
                chosen.isEmpty() ? List.of(usual) : chosen,
                DIGITS.contains(digits) ? digits : policy.easternDigits() ? EASTERN : WESTERN,
                next.matches("\\d{1,2}") ? Math.min(Integer.parseInt(next), Policy.Screens.MOST_NEXT) : policy.next());
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
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
        return language == Language.AR ? digits : WESTERN;
    }

    public boolean isWide() {
        return layout.equals("room") || layout.equals("podium");
    }
}
