package org.suivi.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the mechanism said: document, paragraph, verbatim text by language, sort, and action category when rated. */
public record Given(
        @Nullable String symbol,
        @Nullable String paragraph,
        Map<String, String> texts,
        ReadKind kind,
        @Nullable Integer actionCategory) {

    public Given {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The text that stands for the recommendation when one is needed: English when there is one, else the first. */
    public String anyText() {
        String english = texts.get("en");
        return english != null ? english : texts.values().iterator().next();
    }
}
