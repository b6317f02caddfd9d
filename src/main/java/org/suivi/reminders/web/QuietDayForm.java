package org.suivi.reminders.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.reminders.QuietDay;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** A holiday as entered; names come by language code. */
public record QuietDayForm(@Nullable LocalDate day, Map<String, String> name) {

    static final QuietDayForm EMPTY = new QuietDayForm(null, Map.of());

    public QuietDayForm {
        name = name == null ? Map.of() : name;
    }

    QuietDay toQuietDay() {
        if (day == null) {
            throw new Refused("reminder.quiet-day.no-day");
        }
        Map<Language, String> names = new EnumMap<>(Language.class);
        name.forEach((code, text) -> Language.of(code).ifPresent(language -> names.put(language, text)));
        return new QuietDay(day, new LocalizedText(names));
    }
}
