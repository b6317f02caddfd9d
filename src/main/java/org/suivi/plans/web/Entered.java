package org.suivi.plans.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Between the texts of a form, by language code, and those of the plan. */
final class Entered {

    private Entered() {}

    static LocalizedText text(Map<String, String> byCode) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byCode.forEach((code, words) -> Language.of(code).ifPresent(language -> texts.put(language, words)));
        return new LocalizedText(texts);
    }

    static Map<String, String> byCode(LocalizedText text) {
        Map<String, String> byCode = new HashMap<>();
        text.texts().forEach((language, words) -> byCode.put(language.code(), words));
        return byCode;
    }

    static @Nullable String line(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
