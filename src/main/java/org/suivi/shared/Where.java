package org.suivi.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the conditions of the filters that are present, with their parameters, for one SQL statement. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds the condition when there is a value; null, blank text and empty collections count as absent. */
    public Where and(String condition, String parameter, @Nullable Object value) {
        boolean absent = value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> many && many.isEmpty());
        if (value != null && !absent) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** "where a and b", or nothing. */
    public String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
