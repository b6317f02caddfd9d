package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suivi.cooperation.Link.Relation;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

class SpecificityTests {

    @Test
    void anEmptyDraftIsNotSpecificAtAllAndIsToldHowToBecomeSo() {
        Specificity none = Specificity.of(Need.EMPTY);
        assertThat(none.score()).isZero();
        assertThat(none.missing().stream().mapToInt(Specificity.Part::points).sum())
                .isEqualTo(100);
        assertThat(Need.EMPTY.missing()).hasSize(8);
    }

    @Test
    void aWholeNeedReachesAHundred() {
        Need whole = whole("The bill A/12 is before Parliament by June 2027");
        assertThat(Specificity.of(whole)).isEqualTo(new Specificity(100, List.of()));
        assertThat(whole.missing()).isEmpty();
    }

    @Test
    void aVagueExpectationCostsTwenty() {
        assertThat(Specificity.of(whole("things get better")).score()).isEqualTo(80);
    }

    private static Need whole(String change) {
        var link = new Link("qta", "action", 1, "", text("An action"), true, Relation.ADDRESSES);
        return new Need(
                new Need.Words(text("Title"), text("Problem"), text(change), text("Tried"), text("Nowhere")),
                new Need.What(List.of(1, 2), List.of(3), 4, List.of(5)),
                new Need.Whom(text("Ministry of Justice"), 6),
                new Need.When(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), LocalDate.of(2027, 6, 1)),
                new Need.Terms(List.of(Language.EN), Need.Funding.PARTLY, 7, Need.Peers.REGION, List.of()),
                new Need.Consent(true, true, true),
                new Need.Origin(List.of(link), ""));
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(Language.EN, words);
    }
}
