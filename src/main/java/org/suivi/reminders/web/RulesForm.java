package org.suivi.reminders.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.reminders.ReminderRules;
import org.suivi.reminders.ReminderSettings;

/** The rules of reminders as entered. */
@SuppressWarnings("MultipleNullnessAnnotations") // may be null as sent, must not be when saved
public record RulesForm(
        int version,
        @NotNull @Min(0) @Max(23) @Nullable Integer fromHour,
        @NotNull @Nullable DayOfWeek weeklyOn,
        @Nullable List<DayOfWeek> quiet,
        @NotNull @Min(1) @Max(365) @Nullable Integer alternateAfter,
        @NotNull @Min(1) @Max(365) @Nullable Integer secretariatAfter) {

    static RulesForm of(ReminderSettings.Versioned saved) {
        ReminderRules rules = saved.rules();
        return new RulesForm(
                saved.version(),
                rules.fromHour(),
                rules.weeklyOn(),
                List.copyOf(rules.quietWeekdays()),
                rules.alternateAfter(),
                rules.secretariatAfter());
    }

    RulesForm over(ReminderSettings.Versioned saved) {
        return new RulesForm(saved.version(), fromHour, weeklyOn, quiet, alternateAfter, secretariatAfter);
    }

    ReminderRules toRules() {
        ReminderRules usual = ReminderRules.DEFAULTS;
        return new ReminderRules(
                fromHour == null ? usual.fromHour() : fromHour,
                weeklyOn == null ? usual.weeklyOn() : weeklyOn,
                Set.copyOf(quiet == null ? List.of() : quiet),
                alternateAfter == null ? usual.alternateAfter() : alternateAfter,
                secretariatAfter == null ? usual.secretariatAfter() : secretariatAfter);
    }

    public boolean isQuiet(DayOfWeek day) {
        return quiet != null && quiet.contains(day);
    }
}
