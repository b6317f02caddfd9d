package org.suivi.cooperation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suivi.cooperation.Challenge;
import org.suivi.shared.Language;

/** Between the form and what a challenge is. */
final class ChallengeForm {

    /** Of one that is to begin. */
    static final RecordForm EMPTY = titled("");

    private ChallengeForm() {}

    static RecordForm titled(String title) {
        List<Integer> none = List.of();
        return new RecordForm(
                0,
                Map.of("title", title),
                none,
                none,
                none,
                none,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    static RecordForm of(int version, Challenge challenge, Language language) {
        Map<String, String> facts = new HashMap<>();
        NeedForm.put(facts, "cause", challenge.cause());
        facts.put("cited", challenge.cited());
        return new RecordForm(
                version,
                RecordForm.texts(
                        Map.of("title", challenge.title(), "text", challenge.text(), "tried", challenge.tried()),
                        language),
                challenge.themes(),
                List.of(),
                challenge.functions(),
                List.of(),
                List.of(),
                challenge.countries(),
                List.of(),
                facts,
                List.of(),
                List.of());
    }

    /** What the form asks for, in its order. */
    static List<FormField> asked() {
        return List.of(
                FormField.text("need.field.title", "title"),
                FormField.text("challenge.field.text", "text"),
                FormField.terms("challenge.field.themes", RecordForm::themes),
                FormField.terms("challenge.field.functions", RecordForm::functions),
                FormField.term("challenge.field.cause", "cause"),
                FormField.text("challenge.field.tried", "tried"),
                FormField.fact("challenge.field.cited", "cited"));
    }

    static Challenge toChallenge(RecordForm form, Challenge saved, Language language) {
        return new Challenge(
                form.over(saved.title(), "title", language),
                form.over(saved.text(), "text", language),
                form.over(saved.tried(), "tried", language),
                form.themes(),
                form.functions(),
                form.number("cause"),
                saved.links(),
                saved.need(),
                form.countries().isEmpty() ? saved.countries() : form.countries(),
                form.facts().containsKey("cited") ? form.fact("cited").strip() : saved.cited());
    }
}
