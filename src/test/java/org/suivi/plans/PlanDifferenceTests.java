package org.suivi.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suivi.plans.PlanSnapshot.Step;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

class PlanDifferenceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void theSamePlanHasNoDifference() {
        assertThat(PlanDifference.between(plan(step(1, "Train", DAY)), plan(step(1, "Train", DAY)))
                        .isNone())
                .isTrue();
    }

    @Test
    void whatCameAndWhatWentIsNamed() {
        PlanDifference difference = PlanDifference.between(plan(step(1, "Train", DAY)), plan(step(2, "Inform", DAY)));
        assertThat(difference.added()).containsExactly(words("Inform"));
        assertThat(difference.removed()).containsExactly(words("Train"));
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void aMovedEndIsToldWithBothDates() {
        PlanDifference difference =
                PlanDifference.between(plan(step(1, "Train", DAY)), plan(step(1, "Train", DAY.plusYears(1))));
        assertThat(difference.changed())
                .containsExactly(new PlanDifference.Changed(words("Train"), "ends", DAY, DAY.plusYears(1)));
    }

    private static PlanSnapshot plan(Step step) {
        return new PlanSnapshot(
                words("Plan"),
                LocalizedText.EMPTY,
                DAY,
                DAY.plusYears(3),
                List.of(new PlanSnapshot.Theme(1, words("Justice"), LocalizedText.EMPTY, List.of(step))),
                Map.of());
    }

    private static Step step(long id, String title, LocalDate ends) {
        return new Step(
                id,
                words(title),
                new Action.Responsible(null, List.of()),
                new Action.Dates(null, ends),
                new PlanSnapshot.Money(null, null, null, null),
                new PlanSnapshot.Serves(List.of(), List.of(), null, null),
                Delivery.PLANNED,
                List.of());
    }

    private static LocalizedText words(String text) {
        return LocalizedText.of(Language.EN, text);
    }
}
