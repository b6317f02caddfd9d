package org.suivi.practices.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suivi.cooperation.web.HouseLook;
import org.suivi.mechanisms.Mechanism;
import org.suivi.shared.web.Screen;

/** How pages of practices name what all pages of the clearing house name, and countries and instruments besides. */
public record PracticeLook(HouseLook house) {

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
}
