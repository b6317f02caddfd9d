package org.suivi.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the mechanism said: document, paragraph, verbatim text by language, sort, and action category when rated.
 *
 * @param unofficial languages whose text the file calls a translation that is not the mechanism's
 */
public record Given(
        @Nullable String symbol,
        @Nullable String paragraph,
        Map<String, String> texts,
        Set<String> unofficial,
        ReadKind kind,
        @Nullable String actionCategory) {

    public Given {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        unofficial = Set.copyOf(unofficial);
    }

    /** The text that stands for the recommendation when one is needed: English when there is one, else the first official one. */
    public String anyText() {
        String english = texts.get("en");
        return english != null && !unofficial.contains("en")
                ? english
                : texts.entrySet().stream()
                        .filter(text -> !unofficial.contains(text.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() -> texts.values().iterator().next());
    }
}
