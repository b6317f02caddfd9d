package org.suivi.audit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One value that a change touched.
 *
 * @param name of the field; empty where the change has only one value
 * @param before empty where there was none
 */
public record ChangedValue(String name, String before, String after) {

    /** As the log keeps it, for those who check it. */
    static ChangedValue asWritten(Difference difference) {
        return new ChangedValue(difference.name(), asWritten(difference.before()), asWritten(difference.after()));
    }

    static String line(List<ChangedValue> values, Function<ChangedValue, String> side) {
        return values.stream()
                .filter(value -> !side.apply(value).isEmpty())
                .map(value -> value.name().isEmpty() ? side.apply(value) : value.name() + ": " + side.apply(value))
                .collect(Collectors.joining("; "));
    }

    static String asWritten(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(ChangedValue::asWritten).collect(Collectors.joining(", "));
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .map(entry -> entry.getKey() + ": " + asWritten(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }
}
