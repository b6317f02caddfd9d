package org.suivi.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Drafts of plans and actions for tests. */
public final class PlanExamples {

    private PlanExamples() {}

    public static Plan.Draft aPlan(String title) {
        return new Plan.Draft(
                LocalizedText.of(Language.EN, title),
                LocalizedText.EMPTY,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2029, 12, 31));
    }

    public static PlanTheme.Draft aTheme(String name) {
        return new PlanTheme.Draft(LocalizedText.of(Language.EN, name), LocalizedText.EMPTY, null);
    }

    public static Action.Draft anAction(long theme, String title, @Nullable Long lead, Long... recommendations) {
        return new Action.Draft(
                theme,
                LocalizedText.of(Language.EN, title),
                new Action.Responsible(lead, List.of()),
                new Action.Dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                new Action.Budget(null, null, null, null),
                new Action.Notes("Nobody answers", null),
                new Action.Serves(List.of(recommendations), List.of(), List.of("16.3"), null));
    }
}
