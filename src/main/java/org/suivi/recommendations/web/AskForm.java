package org.suivi.recommendations.web;

import java.util.Map;
import org.suivi.recommendations.Asks;
import org.suivi.recommendations.RecommendationPage.Ask;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** One ask as a person words it, by language code. */
public record AskForm(int version, Map<String, String> text, Map<String, String> doneWhen) {

    public AskForm {
        text = text == null ? Map.of() : text;
        doneWhen = doneWhen == null ? Map.of() : doneWhen;
    }

    static AskForm of(Ask ask) {
        return new AskForm(ask.version(), ask.text().byCode(), ask.doneWhen().byCode());
    }

    Asks.Words words() {
        return new Asks.Words(LocalizedText.byCode(text), LocalizedText.byCode(doneWhen));
    }

    public String textIn(Language language) {
        return text.getOrDefault(language.code(), "");
    }

    public String doneWhenIn(Language language) {
        return doneWhen.getOrDefault(language.code(), "");
    }
}
