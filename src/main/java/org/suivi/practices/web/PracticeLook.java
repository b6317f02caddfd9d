package org.suivi.practices.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.suivi.cooperation.web.HouseLook;
import org.suivi.mechanisms.Mechanism;
import org.suivi.shared.web.Screen;

/** How pages of practices name what all pages of the clearing house name, and countries and instruments besides. */
public record PracticeLook(HouseLook house) {

    /** All countries by their codes, in the reader's alphabetical order. */
    public Map<String, String> countries(Screen screen) {
        Map<String, String> all = new LinkedHashMap<>();
        house.directory()
                .states()
                .forEach(state -> all.put(state.code().toLowerCase(Locale.ROOT), screen.in(state.name())));
        house.parties().stream()
                .filter(party -> party.isState() && party.state() == null)
                .forEach(party -> all.putIfAbsent(party.draft().code(), screen.in(party.name())));
        return sorted(all);
    }

    /** The mechanisms that a recommendation can come from. */
    public Map<String, String> instruments(Screen screen) {
        Map<String, String> all = new LinkedHashMap<>();
        house.directory().mechanisms().stream()
                .filter(mechanism -> !"group".equals(mechanism.subType()))
                .forEach(mechanism -> all.put(mechanism.code(), screen.in(mechanism.shortName())));
        return all;
    }

    public String instrument(Screen screen, String code) {
        return house.directory()
                .mechanismWithCode(code)
                .map(Mechanism::shortName)
                .map(screen::in)
                .orElse(code);
    }

    public String countriesOf(Screen screen, List<String> codes) {
        return codes.stream().map(code -> house.country(screen, code)).collect(Collectors.joining(" · "));
    }

    private static Map<String, String> sorted(Map<String, String> all) {
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
