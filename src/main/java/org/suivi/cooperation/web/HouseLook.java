package org.suivi.cooperation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Freshness;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.Light;
import org.suivi.cooperation.RecordState;
import org.suivi.mechanisms.Directory;
import org.suivi.mechanisms.State;
import org.suivi.parties.Party;
import org.suivi.shared.Language;
import org.suivi.shared.web.Screen;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** How pages of the clearing house, also those of modules above, name terms, parties and values of facets. */
@NamedInterface("look")
public record HouseLook(Vocabulary vocabulary, List<Party> parties, Directory directory, Freshness freshness)
        implements TermLook {

    public HouseLook {
        parties = List.copyOf(parties);
    }

    public String language(String code) {
        return Language.of(code).map(Language::ownName).orElse(code);
    }

    /** A value of a facet as people read it. */
    public String value(Screen screen, Entity entity, HouseFacet facet, String value) {
        if (value.equals(HouseFacet.UNSAID)) {
            return screen.t("house.unsaid");
        }
        return switch (facet) {
            case STATE -> screen.t(entity.code() + ".state." + value);
            case THEME, FUNCTION, MODALITY -> label(screen, Integer.parseInt(value));
            case LANGUAGE -> language(value);
            case REGION -> region(screen, value);
            case SUBREGION ->
                vocabulary
                        .term("subregions", value)
                        .map(term -> screen.in(term.name()))
                        .orElse(value);
            case OPENED -> value;
            case COUNTRY -> country(screen, value);
        };
    }

    /** The groups of countries that an offer can be for. */
    public List<Term> eligibleGroups() {
        return Stream.of("un-regional-groups", "country-groups")
                .flatMap(groups -> terms(groups).stream())
                .toList();
    }

    /** Whose a record is, where its State does not want to be named; some belong to no regional group. */
    public String somebody(Screen screen, String region) {
        return region.isEmpty()
                ? screen.t("house.somebody-unnamed")
                : screen.t("house.somebody", region(screen, region));
    }

    public String region(Screen screen, String code) {
        return vocabulary
                .term("un-regional-groups", code)
                .or(() -> vocabulary.term("country-groups", code))
                .map(term -> screen.in(term.name()))
                .orElse(code);
    }

    /** All States by their codes, in the reader's alphabetical order. */
    public Map<String, String> countries(Screen screen) {
        Map<String, String> all = new LinkedHashMap<>();
        directory.states().forEach(state -> all.put(state.code().toLowerCase(Locale.ROOT), screen.in(state.name())));
        parties.stream()
                .filter(party -> party.isState() && party.state() == null)
                .forEach(party -> all.putIfAbsent(party.draft().code(), screen.in(party.name())));
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The name of a State by its code; of one that is in no directory, that of its party. */
    public String country(Screen screen, String code) {
        return directory
                .stateWithCode(code)
                .map(State::name)
                .or(() -> parties.stream()
                        .filter(party -> party.draft().code().equals(code))
                        .findFirst()
                        .map(Party::name))
                .map(screen::in)
                .orElse(code);
    }

    /** Where in the form of a need what is missing is filled in: the id of its field. */
    public String place(String missing) {
        return switch (missing) {
            case "problem", "change" -> "texts[" + missing + "]";
            case "themes" -> "themes-at-0";
            case "function" -> "functions-at-0";
            case "links" -> "facts[unlinked]";
            case "suggested" -> "flag-confirmed";
            case "window" -> "facts[earliest]";
            default -> missing;
        };
    }

    public String state(Screen screen, Entity entity, RecordState state) {
        return screen.t(entity.code() + ".state." + state.code());
    }

    public String names(Screen screen, List<Long> ids) {
        return parties.stream()
                .filter(party -> ids.contains(party.id()))
                .map(party -> screen.in(party.name()))
                .collect(Collectors.joining(" · "));
    }

    /** How fresh it is; null where nobody is asked whether it still holds. */
    public @Nullable Light light(HouseRecord record) {
        return record.state().isAskedAgain()
                ? freshness.of(record.entity(), record.times().confirmed())
                : null;
    }

    /** By when it is to be confirmed next. */
    public LocalDate reviewBy(HouseRecord record) {
        return freshness.reviewBy(record.entity(), record.times().confirmed());
    }

    /** Those that something could be proposed to. */
    public List<Party> providers(long owner) {
        return parties.stream().filter(party -> party.id() != owner).toList();
    }
}
