package org.suivi.api.v1;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** Text in the languages there are, by language code. */
final class ByCode {

    private ByCode() {}

    static Map<String, String> of(LocalizedText text) {
        return text.byCode();
    }

    /** The same where there may be none to tell. */
    static @Nullable Map<String, String> orNull(@Nullable LocalizedText text) {
        return text == null ? null : of(text);
    }

    /** What things are called, by their keys. */
    static Map<String, Map<String, String>> named(Map<Long, LocalizedText> names) {
        Map<String, Map<String, String>> named = new TreeMap<>();
        names.forEach((id, name) -> named.put(id.toString(), of(name)));
        return named;
    }
}
