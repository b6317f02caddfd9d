package org.suivi.assistance.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suivi.assistance.ProjectFacet;
import org.suivi.cooperation.web.TermLook;
import org.suivi.parties.Party;
import org.suivi.shared.web.Screen;
import org.suivi.taxonomies.Vocabulary;

/** How pages of projects name terms, parties and values of facets. */
public record ProjectLook(Vocabulary vocabulary, Map<Long, Party> parties) implements TermLook {

    static ProjectLook of(Vocabulary vocabulary, List<Party> parties) {
        return new ProjectLook(vocabulary, parties.stream().collect(Collectors.toMap(Party::id, Function.identity())));
    }

    public String party(Screen screen, long id) {
        Party party = parties.get(id);
        return party == null ? String.valueOf(id) : screen.in(party.name());
    }

    public String parties(Screen screen, List<Long> ids) {
        return ids.stream().map(id -> party(screen, id)).collect(Collectors.joining(" · "));
    }

    /** Where a party is summed up: as a country that is helped or as one who helps. */
    public String page(long id, boolean asCountry) {
        return "/clearing-house/" + (asCountry ? "countries/" : "agencies/") + code(id);
    }

    /** The code that addresses and lists know a party by. */
    public String code(long id) {
        Party party = parties.get(id);
        return party == null ? "" : party.draft().code();
    }

    /** The States, or all parties, in the reader's alphabetical order. */
    public List<Party> choices(Screen screen, boolean statesOnly) {
        return parties.values().stream()
                .filter(party -> !statesOnly || party.isState())
                .sorted((a, b) -> screen.in(a.name()).compareToIgnoreCase(screen.in(b.name())))
                .toList();
    }

    /** A value of a facet as people read it. */
    public String value(Screen screen, ProjectFacet facet, String value) {
        return switch (facet) {
            case STATE, STANDING -> screen.t("project." + facet.code() + "." + value);
            case THEME, FUNCTION, MODALITY -> label(screen, Integer.parseInt(value));
            case COUNTRY, PARTY -> party(screen, Long.parseLong(value));
        };
    }
}
