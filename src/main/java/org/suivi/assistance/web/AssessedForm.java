package org.suivi.assistance.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.assistance.Assessed;
import org.suivi.assistance.Assessed.Effect;
import org.suivi.assistance.Assessed.Item;
import org.suivi.assistance.AssessmentRecord;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.shared.Language;

/**
 * How help was received, as entered in the language of the page.
 *
 * @param scores by the code of what is asked; empty for "cannot say"
 */
public record AssessedForm(
        int version,
        Map<String, String> scores,
        String results,
        List<Integer> improvements,
        String how,
        String again,
        String effect,
        String evidence,
        String publish) {

    public AssessedForm {
        scores = scores == null ? Map.of() : scores;
        results = or(results);
        improvements = improvements == null
                ? List.of()
                : improvements.stream().filter(each -> each != null).toList();
        how = or(how);
        again = or(again);
        effect = or(effect);
        evidence = or(evidence);
        publish = or(publish);
    }

    static AssessedForm of(AssessmentRecord record, Language language) {
        Assessed said = record.said();
        Map<String, String> scores = new HashMap<>();
        said.scores().forEach((item, score) -> scores.put(item.code(), String.valueOf(score)));
        Boolean again = said.again();
        return new AssessedForm(
                record.version(),
                scores,
                or(said.results().exactly(language)),
                said.improvements(),
                or(said.how().exactly(language)),
                again == null ? "" : String.valueOf(again),
                said.effect().code(),
                said.evidence(),
                record.publish().code());
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    public String score(Item item) {
        return scores.getOrDefault(item.code(), "");
    }

    AssessedForm over(int saved) {
        return new AssessedForm(saved, scores, results, improvements, how, again, effect, evidence, publish);
    }

    Publish published() {
        return Publish.of(publish).orElse(Publish.AGGREGATE);
    }

    Assessed toAssessed(Assessed saved, Language language) {
        Map<Item, Integer> given = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            if (score(item).matches("\\d")) {
                given.put(item, Integer.valueOf(score(item)));
            }
        }
        return new Assessed(
                given,
                saved.results().with(language, results),
                improvements,
                saved.how().with(language, how),
                again.matches("true|false") ? Boolean.valueOf(again) : null,
                Effect.of(effect).orElse(Effect.NOT_SAID),
                evidence.strip());
    }
}
