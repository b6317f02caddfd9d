package org.suivi.recommendations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.mechanisms.Directory;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Puts the differences that a check found into the reader's words: names of terms, States and positions instead of their keys. */
@Component
public class DifferenceWords {

    /** In the order in which they are read, with the message keys of their names. */
    private static final Map<String, String> DETAILS = details();

    private final Mechanisms mechanisms;
    private final Taxonomies taxonomies;
    private final Codes codes;
    private final Labels labels;
    private final Messages messages;
    private final ObjectMapper json;

    DifferenceWords(
            Mechanisms mechanisms,
            Taxonomies taxonomies,
            Codes codes,
            Labels labels,
            Messages messages,
            ObjectMapper json) {
        this.mechanisms = mechanisms;
        this.taxonomies = taxonomies;
        this.codes = codes;
        this.labels = labels;
        this.messages = messages;
        this.json = json;
    }

    public List<DifferencePart> of(ReceiptLine.Difference difference, Language language) {
        JsonNode before = json.readTree(difference.before());
        JsonNode after = json.readTree(difference.after());
        return switch (ReceiptField.of(difference.field()).orElseThrow()) {
            case POSITION, OWN_POSITION ->
                List.of(DifferencePart.of(
                        facet(Facet.POSITION, language),
                        List.of(position(before, language)),
                        List.of(position(after, language))));
            case TAGS_ADDED, TAGS_REMOVED -> tags(before, after, language);
            case STATES_ADDED, STATES_REMOVED ->
                List.of(DifferencePart.of(
                        facet(Facet.STATE, language), states(before, language), states(after, language)));
            case LANGUAGES, TEXT -> texts(before, after);
            case DETAILS -> details(after, language);
        };
    }

    private String facet(Facet facet, Language language) {
        return messages.text(language, "recommendation.facet." + facet.code());
    }

    private String position(JsonNode position, Language language) {
        String paragraph = position.path("paragraph").asString("");
        return String.join(
                " · ",
                Stream.of(
                                labels.of(
                                        Facet.POSITION,
                                        position.path("position").asString(""),
                                        language),
                                position.path("symbol").asString(""),
                                paragraph.isEmpty()
                                        ? ""
                                        : messages.text(language, "recommendation.paragraph", paragraph),
                                position.path("on").asString(""),
                                position.path("reasons").asString(""))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private List<DifferencePart> tags(JsonNode before, JsonNode after, Language language) {
        Map<Facet, List<String>> gone = byFacet(before, language);
        Map<Facet, List<String>> come = byFacet(after, language);
        return Stream.concat(gone.keySet().stream(), come.keySet().stream())
                .distinct()
                .map(facet -> DifferencePart.of(
                        facet(facet, language),
                        gone.getOrDefault(facet, List.of()),
                        come.getOrDefault(facet, List.of())))
                .toList();
    }

    private Map<Facet, List<String>> byFacet(JsonNode terms, Language language) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        Codes.Snapshot known = codes.now();
        Map<Facet, List<String>> names = new EnumMap<>(Facet.class);
        for (JsonNode term : terms) {
            known.term(term.asInt())
                    .ifPresent(found -> names.computeIfAbsent(found.facet(), unused -> new ArrayList<>())
                            .add(vocabulary
                                    .term(term.asInt())
                                    .map(one -> name(one, found.facet(), language))
                                    .orElse(found.code())));
        }
        return names;
    }

    /** By its own name: the newest name of an older theme would hide that they differ. */
    private static String name(Term term, Facet facet, Language language) {
        String name = term.name().plain(language);
        return facet == Facet.GOAL || facet == Facet.TARGET ? term.code() + " · " + name : name;
    }

    private List<String> states(JsonNode states, Language language) {
        Directory directory = mechanisms.directory();
        List<String> names = new ArrayList<>();
        for (JsonNode state : states) {
            directory
                    .state(state.asInt())
                    .ifPresent(found -> names.add(found.name().plain(language)));
        }
        return names;
    }

    private static List<DifferencePart> texts(JsonNode before, JsonNode after) {
        List<DifferencePart> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> text : after.properties()) {
            String name = Language.of(text.getKey()).map(Language::ownName).orElse(text.getKey());
            parts.add(DifferencePart.ofTexts(
                    name,
                    before.path(text.getKey()).asString(""),
                    text.getValue().asString("")));
        }
        return parts;
    }

    /** Only what was missing is filled in, so nothing goes. */
    private List<DifferencePart> details(JsonNode after, Language language) {
        List<DifferencePart> parts = new ArrayList<>();
        DETAILS.forEach((detail, key) -> {
            String value = after.path(detail).asString("");
            if (!value.isEmpty()) {
                String shown = detail.equals("action_category") ? labels.of(Facet.CATEGORY, value, language) : value;
                parts.add(DifferencePart.of(messages.text(language, key), List.of(), List.of(shown)));
            }
        });
        return parts;
    }

    private static Map<String, String> details() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("number", "recommendation.number");
        keys.put("symbol", "recommendation.document");
        keys.put("session", "recommendation.facet.session");
        keys.put("cycle", "recommendation.facet.cycle");
        keys.put("year", "recommendation.facet.year");
        keys.put("position_symbol", "recommendation.position.symbol");
        keys.put("position_paragraph", "recommendation.position.paragraph");
        keys.put("action_category", "recommendation.facet.category");
        keys.put("action_verb", "recommendation.action-verb");
        keys.put("annotation_id", "recommendation.annotation");
        return keys;
    }
}
