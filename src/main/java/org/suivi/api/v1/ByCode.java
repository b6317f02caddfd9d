package org.suivi.api.v1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.suivi.shared.LocalizedText;

/** Text in the languages there are, by language code. */
final class ByCode {

    private ByCode() {}

    static Map<String, String> of(LocalizedText text) {
        Map<String, String> byCode = new LinkedHashMap<>();
        text.texts().forEach((language, words) -> byCode.put(language.code(), words));
        return byCode;
    }
}
