package org.suivi.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One value that a change touched, as it was written down.
 *
 * @param name of the field; empty where the change has only one value
 */
record Difference(String name, JsonNode before, JsonNode after) {

    /** The values that differ between two JSON texts. */
    static List<Difference> between(ObjectMapper json, @Nullable String before, @Nullable String after) {
        JsonNode old = before == null ? json.missingNode() : json.readTree(before);
        JsonNode now = after == null ? json.missingNode() : json.readTree(after);
        List<Difference> found = new ArrayList<>();
        if (isGroup(old) || isGroup(now)) {
            collect(old, now, found);
        } else {
            found.add(new Difference("", old, now));
        }
        return found;
    }

    /** A group of values, such as the dates of an action, is told value by value. */
    private static void collect(JsonNode old, JsonNode now, List<Difference> found) {
        Set<String> names = new LinkedHashSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        for (String name : names) {
            JsonNode before = old.path(name);
            JsonNode after = now.path(name);
            if (isGroup(before) || isGroup(after)) {
                collect(before, after, found);
            } else if (!ChangedValue.asWritten(before).equals(ChangedValue.asWritten(after))) {
                found.add(new Difference(name, before, after));
            }
        }
    }

    /** A text in several languages stays together. */
    private static boolean isGroup(JsonNode node) {
        return node.isObject() && !isText(node);
    }

    /** Whether it is what people entered in the languages there are. */
    static boolean isText(JsonNode node) {
        return node.isObject()
                && node.propertyNames().stream()
                        .allMatch(name -> Language.of(name).isPresent());
    }
}
