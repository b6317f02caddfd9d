package org.suivi.practices;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suivi.cooperation.Offer;
import org.suivi.mechanisms.Directory;
import org.suivi.mechanisms.State;
import org.suivi.parties.Party;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** What can be chosen in the fields of a workshop, said in one language and understood in all six. */
public final class WorkshopChoices {

    private final Map<WorkshopField, List<String>> labels = new EnumMap<>(WorkshopField.class);
    private final Map<WorkshopField, Map<String, String>> keys = new EnumMap<>(WorkshopField.class);
    private final Map<WorkshopField, Map<String, String>> names = new EnumMap<>(WorkshopField.class);

    /** Where the names of terms, States and parties are. */
    record Names(Vocabulary vocabulary, Directory directory, List<Party> parties, Messages messages) {}

    /** One thing that can be chosen: its key, its code, its name. */
    private record Choice(String key, String code, LocalizedText name) {}

    WorkshopChoices(Names names, Language language) {
        add(WorkshopField.THEME, terms(names, "un-themes-4"), language, true);
        add(WorkshopField.FUNCTION, terms(names, "functions"), language, false);
        add(WorkshopField.MODALITY, terms(names, "modalities"), language, false);
        add(WorkshopField.COUNTRY, countries(names), language, true);
        add(
                WorkshopField.LANGUAGE,
                Arrays.stream(Language.values())
                        .map(each -> new Choice(each.code(), each.code(), LocalizedText.of(each, each.ownName())))
                        .toList(),
                language,
                false);
        add(
                WorkshopField.EVIDENCE,
                Arrays.stream(Practice.Evidence.values())
                        .map(each -> worded(names, each.code(), "practice.evidence."))
                        .toList(),
                language,
                false);
        add(
                WorkshopField.UNIT,
                Arrays.stream(Offer.Unit.values())
                        .map(each -> worded(names, each.code(), "offer.unit."))
                        .toList(),
                language,
                false);
    }

    private static List<Choice> terms(Names names, String taxonomy) {
        return names.vocabulary().choices(taxonomy).stream()
                .map(WorkshopChoices::choice)
                .toList();
    }

    private static Choice choice(Term term) {
        return new Choice(String.valueOf(term.id()), term.code(), term.name());
    }

    /** The States of the directory, and those parties that are States of no directory. */
    private static List<Choice> countries(Names names) {
        List<Choice> all = new ArrayList<>();
        for (State state : names.directory().states()) {
            all.add(new Choice(state.code().toLowerCase(Locale.ROOT), state.code(), state.name()));
        }
        names.parties().stream()
                .filter(party -> party.isState() && party.state() == null)
                .forEach(party ->
                        all.add(new Choice(party.draft().code(), party.draft().code(), party.name())));
        return all;
    }

    private static Choice worded(Names names, String code, String prefix) {
        LocalizedText words = LocalizedText.EMPTY;
        for (Language each : Language.values()) {
            words = words.with(each, names.messages().text(each, prefix + code));
        }
        return new Choice(code, code, words);
    }

    private void add(WorkshopField field, List<Choice> choices, Language language, boolean isSorted) {
        Stream<String> named = choices.stream().map(choice -> choice.name().plain(language));
        labels.put(field, (isSorted ? named.sorted(String::compareToIgnoreCase) : named).toList());
        Map<String, String> known = new HashMap<>();
        for (Choice choice : choices) {
            Collection<String> words = choice.name().texts().values();
            Stream.concat(words.stream(), Stream.of(choice.code()))
                    .forEach(word -> known.putIfAbsent(folded(word), choice.key()));
        }
        keys.put(field, known);
        names.put(
                field,
                choices.stream()
                        .collect(Collectors.toMap(
                                Choice::key, choice -> choice.name().plain(language), (first, second) -> first)));
    }

    /** What the field offers, as people read it. */
    public List<String> of(WorkshopField field) {
        return labels.getOrDefault(field, List.of());
    }

    /** The key of what was written: a name in any of the six languages, or the code. */
    Optional<String> find(WorkshopField field, String written) {
        return Optional.ofNullable(keys.getOrDefault(field, Map.of()).get(folded(written)));
    }

    /** What was written in the words that the field offers; as it was written where nothing is meant by it. */
    String named(WorkshopField field, String written) {
        return find(field, written)
                .map(key -> names.getOrDefault(field, Map.of()).getOrDefault(key, written))
                .orElse(written);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('’', '\'')
                .replaceAll("(?U)\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
