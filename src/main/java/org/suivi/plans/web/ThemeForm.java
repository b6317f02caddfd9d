package org.suivi.plans.web;

import org.jspecify.annotations.Nullable;
import org.suivi.plans.PlanTheme;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** A theme of a plan as entered in the reader's language. */
public record ThemeForm(
        int version, String name, String expected, @Nullable Long cluster) {

    static final ThemeForm EMPTY = new ThemeForm(0, "", "", null);

    public ThemeForm {
        name = name == null ? "" : name;
        expected = expected == null ? "" : expected;
    }

    static ThemeForm of(PlanTheme theme, Language language) {
        return new ThemeForm(
                theme.version(),
                theme.name().plain(language),
                theme.draft().expectedResult().plain(language),
                theme.draft().cluster());
    }

    ThemeForm onVersion(int other) {
        return new ThemeForm(other, name, expected, cluster);
    }

    /** The entered words in their language, beside those in others. */
    PlanTheme.Draft toDraft(Language language, LocalizedText names, LocalizedText results) {
        return new PlanTheme.Draft(names.with(language, name), results.with(language, expected), cluster);
    }
}
