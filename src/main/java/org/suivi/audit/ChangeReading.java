package org.suivi.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Naming;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads entries for people: texts in the reader's language, and names in the place of keys. */
@Component
final class ChangeReading {

    private final ObjectMapper json;
    private final List<Naming> namings;

    ChangeReading(ObjectMapper json, List<Naming> namings) {
        this.json = json;
        this.namings = namings;
    }

    /** The entry with its values as they were written. */
    AuditRow asWritten(AuditEntry entry) {
        return row(
                entry,
                "",
                differences(entry).stream().map(ChangedValue::asWritten).toList());
    }

    /** The entries in the words of one reader; each sort of thing is asked for its names once. */
    List<AuditRow> of(Actor actor, Language language, List<AuditEntry> entries) {
        Map<Naming, Set<String>> keys = new HashMap<>();
        for (AuditEntry entry : entries) {
            ofSubject(entry).ifPresent(naming -> add(keys, naming, List.of(subjectKey(entry))));
            differences(entry)
                    .forEach(difference -> ofValue(entry, difference).ifPresent(naming -> {
                        add(keys, naming, keysIn(difference.before()));
                        add(keys, naming, keysIn(difference.after()));
                    }));
        }
        Map<Naming, Map<String, String>> names = new HashMap<>();
        keys.forEach((naming, wanted) -> names.put(naming, naming.names().of(actor, wanted, language)));
        return entries.stream().map(entry -> read(entry, language, names)).toList();
    }

    private AuditRow read(AuditEntry entry, Language language, Map<Naming, Map<String, String>> names) {
        List<ChangedValue> values = new ArrayList<>();
        for (Difference difference : differences(entry)) {
            Map<String, String> known =
                    ofValue(entry, difference).map(names::get).orElse(Map.of());
            values.addAll(inWords(difference, language, known));
        }
        String subject = ofSubject(entry).map(names::get).orElse(Map.of()).getOrDefault(subjectKey(entry), "");
        return row(entry, subject, values);
    }

    private List<Difference> differences(AuditEntry entry) {
        return Difference.between(json, entry.before(), entry.after());
    }

    private Optional<Naming> ofSubject(AuditEntry entry) {
        String type = entry.subject().type();
        return namings.stream().filter(naming -> naming.type().equals(type)).findFirst();
    }

    private Optional<Naming> ofValue(AuditEntry entry, Difference difference) {
        String word = difference.name().isEmpty() ? entry.verb() : difference.name();
        return naming(entry.subject().type() + "." + word).or(() -> naming(word));
    }

    private Optional<Naming> naming(String word) {
        return namings.stream().filter(naming -> naming.words().contains(word)).findFirst();
    }

    /** A text that changed only in other languages than the reader's is told in those. */
    private static List<ChangedValue> inWords(Difference difference, Language language, Map<String, String> names) {
        String before = text(difference.before(), language, names);
        String after = text(difference.after(), language, names);
        boolean isElsewhere = before.equals(after)
                && (Difference.isText(difference.before()) || Difference.isText(difference.after()));
        return isElsewhere
                ? Stream.of(Language.values())
                        .flatMap(other -> in(difference, other).stream())
                        .toList()
                : List.of(new ChangedValue(difference.name(), before, after));
    }

    private static Optional<ChangedValue> in(Difference difference, Language language) {
        String before = exactly(difference.before(), language);
        String after = exactly(difference.after(), language);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new ChangedValue(difference.name(), before, after));
    }

    private static String exactly(JsonNode node, Language language) {
        String text = localized(node).exactly(language);
        return text == null ? "" : language.ownName() + ": " + text;
    }

    private static String text(JsonNode node, Language language, Map<String, String> names) {
        if (Difference.isText(node)) {
            return localized(node).plain(language);
        }
        if (node.isArray() || node.isObject()) {
            boolean isOfGroups = node.valueStream().anyMatch(one -> one.isObject() && !Difference.isText(one));
            return node.valueStream()
                    .map(one -> text(one, language, names))
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(isOfGroups ? "; " : ", "));
        }
        String written = ChangedValue.asWritten(node);
        return names.getOrDefault(written, written);
    }

    private static LocalizedText localized(JsonNode node) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        node.propertyStream()
                .forEach(entry -> Language.of(entry.getKey())
                        .ifPresent(language -> texts.put(language, ChangedValue.asWritten(entry.getValue()))));
        return new LocalizedText(texts);
    }

    private static List<String> keysIn(JsonNode node) {
        Stream<JsonNode> all = node.isArray() ? node.valueStream() : Stream.of(node);
        return all.filter(JsonNode::isValueNode)
                .map(ChangedValue::asWritten)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static void add(Map<Naming, Set<String>> keys, Naming naming, Collection<String> more) {
        keys.computeIfAbsent(naming, unused -> new TreeSet<>()).addAll(more);
    }

    private static String subjectKey(AuditEntry entry) {
        return String.valueOf(entry.subject().id());
    }

    private static AuditRow row(AuditEntry entry, String subjectName, List<ChangedValue> values) {
        var about = new AuditRow.About(entry.subject(), subjectName);
        var by = new AuditRow.By(entry.who().name(), entry.who().role());
        return new AuditRow(entry.number(), entry.at(), by, about, entry.verb(), values, false);
    }
}
