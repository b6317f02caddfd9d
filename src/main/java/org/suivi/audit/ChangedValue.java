package org.suivi.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One value that a change touched.
 *
 * @param name of the field; empty where the change has only one value
 * @param before empty where there was none
 */
public record ChangedValue(String name, String before, String after) {

    /** The values that differ between two JSON texts. */
    static List<ChangedValue> between(ObjectMapper json, @Nullable String before, @Nullable String after) {
        JsonNode old = before == null ? json.missingNode() : json.readTree(before);
        JsonNode now = after == null ? json.missingNode() : json.readTree(after);
        if (!old.isObject() && !now.isObject()) {
            return List.of(new ChangedValue("", text(old), text(now)));
        }
        List<ChangedValue> changed = new ArrayList<>();
        collect(old, now, changed);
        return changed;
    }

    /** A group of values, such as the dates of an action, is told value by value. */
    private static void collect(JsonNode old, JsonNode now, List<ChangedValue> changed) {
        Set<String> names = new LinkedHashSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        for (String name : names) {
            JsonNode before = old.path(name);
            JsonNode after = now.path(name);
            if (isGroup(before) || isGroup(after)) {
                collect(before, after, changed);
            } else if (!text(before).equals(text(after))) {
                changed.add(new ChangedValue(name, text(before), text(after)));
            }
        }
    }

    /** A text in several languages stays together. */
    private static boolean isGroup(JsonNode node) {
        return node.isObject()
                && node.propertyNames().stream()
                        .anyMatch(name -> Language.of(name).isEmpty());
    }

    static String line(List<ChangedValue> values, Function<ChangedValue, String> side) {
        return values.stream()
                .filter(value -> !side.apply(value).isEmpty())
                .map(value -> value.name().isEmpty() ? side.apply(value) : value.name() + ": " + side.apply(value))
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(ChangedValue::text).collect(Collectors.joining(", "));
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }
}
