package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/** What may be decided about an overlap, and that nothing else may. */
class OverlapCaseTests {

    @ParameterizedTest
    @EnumSource(OverlapState.class)
    void everyStateLeadsToEveryOtherDecisionAndToNothingElse(OverlapState from) {
        for (OverlapState to : OverlapState.values()) {
            boolean isLegal = to != OverlapState.UNREVIEWED && to != from;
            String what = from + " to " + to;
            assertThat(from.next().contains(to)).as(what).isEqualTo(isLegal);
            if (isLegal) {
                assertThatCode(() -> overlap(from, true).mustBeDecidable(to, "why"))
                        .as(what)
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> overlap(from, true).mustBeDecidable(to, "why"))
                        .as(what)
                        .isInstanceOf(Refused.class)
                        .hasMessage("house.move-not-allowed");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OverlapState.class)
    void nobodyButTheCoordinatorDecidesAndNotWithoutAReason(OverlapState from) {
        for (OverlapState to : from.next()) {
            assertThatThrownBy(() -> overlap(from, false).mustBeDecidable(to, "why"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> overlap(from, true).mustBeDecidable(to, " "))
                    .hasMessage("house.say-why");
        }
    }

    @ParameterizedTest
    @EnumSource(value = OverlapState.class, names = "UNREVIEWED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotUnreviewedIsADecision(OverlapState state) {
        assertThat(OverlapState.decisions())
                .contains(state)
                .hasSize(EnumSet.allOf(OverlapState.class).size() - 1);
        assertThat(OverlapState.of(state.code())).contains(state);
    }

    private static OverlapCase overlap(OverlapState state, boolean mayDecide) {
        var one = new OverlapCase.Of(ProjectRecord.ref(1), LocalizedText.EMPTY, 7L, List.of(7L));
        var other = new OverlapCase.Of(ProjectRecord.ref(2), LocalizedText.EMPTY, null, List.of(8L));
        return new OverlapCase(1, one, other, 9, 0.8, 90, LocalDate.EPOCH, state, null, mayDecide, 0);
    }
}
