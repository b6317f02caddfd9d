package org.suivi.reminders.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.reminders.QuietDay;
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
        return new QuietDay(day, LocalizedText.byCode(name));
    }
}
