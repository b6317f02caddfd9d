package org.suivi.coordination.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.Sketch;
import org.suivi.coordination.Told;
import org.suivi.plans.Delivery;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * An update as entered; texts come by language code.
 *
 * @param then what is to become of it: it stays a draft, waits for a colleague's clearance, or is cleared at once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // may be null as sent, must not be when saved
public record UpdateForm(
        int version,
        Map<String, @Size(max = 10_000) String> done,
        @NotNull @Nullable LocalDate doneOn,
        @NotBlank @Nullable String delivery,
        Map<String, @Size(max = 4_000) String> why,
        Map<String, @Size(max = 5_000) String> challenges,
        Map<String, @Size(max = 5_000) String> assistance,
        @Nullable String then) {

    public UpdateForm {
        done = done == null ? Map.of() : done;
        why = why == null ? Map.of() : why;
        challenges = challenges == null ? Map.of() : challenges;
        assistance = assistance == null ? Map.of() : assistance;
    }

    static UpdateForm empty(LocalDate today) {
        return new UpdateForm(0, Map.of(), today, null, Map.of(), Map.of(), Map.of(), null);
    }

    static UpdateForm of(ProgressUpdate update) {
        Told told = update.told();
        return new UpdateForm(
                update.version(),
                told.done().byCode(),
                told.doneOn(),
                told.delivery().code(),
                told.why().byCode(),
                told.challenges().byCode(),
                told.assistance().byCode(),
                null);
    }

    /** What a person had entered and not saved. */
    static UpdateForm of(Sketch sketch) {
        Map<String, String> fields = sketch.fields();
        return new UpdateForm(
                sketch.version(),
                part(fields, "done"),
                day(fields.getOrDefault("doneOn", "")),
                fields.get("delivery"),
                part(fields, "why"),
                part(fields, "challenges"),
                part(fields, "assistance"),
                null);
    }

    private static Map<String, String> part(Map<String, String> fields, String name) {
        Map<String, String> byCode = new HashMap<>();
        for (Language language : Language.values()) {
            String text = fields.getOrDefault(name + "[" + language.code() + "]", "");
            if (!text.isBlank()) {
                byCode.put(language.code(), text);
            }
        }
        return byCode;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The same words on top of what was saved meanwhile. */
    UpdateForm over(ProgressUpdate saved) {
        return new UpdateForm(saved.version(), done, doneOn, delivery, why, challenges, assistance, then);
    }

    Told toTold() {
        Delivery told =
                Delivery.of(delivery == null ? "" : delivery).orElseThrow(() -> new Refused("update.no-delivery"));
        if (doneOn == null) {
            throw new Refused("update.no-day");
        }
        return new Told(
                LocalizedText.byCode(done),
                doneOn,
                told,
                LocalizedText.byCode(why),
                LocalizedText.byCode(challenges),
                LocalizedText.byCode(assistance));
    }

    boolean asksClearance() {
        return "ask".equals(then);
    }

    boolean clears() {
        return "clear".equals(then);
    }

    public boolean has(Language language) {
        return done.containsKey(language.code())
                || why.containsKey(language.code())
                || challenges.containsKey(language.code())
                || assistance.containsKey(language.code());
    }
}
