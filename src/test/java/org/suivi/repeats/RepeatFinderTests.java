package org.suivi.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatFinderTests {

    private static final List<Asked> TEXTS = List.of(
            asked(
                    1,
                    "en",
                    "Ratify the Second Optional Protocol to ICCPR, aiming at the abolition of the death penalty",
                    "UPR",
                    2010),
            asked(2, "en", "Consider acceding to ICCPR-OP2", "CCPR", 2015),
            asked(3, "en", "Establish a moratorium on executions", "UPR", 2014),
            asked(4, "en", "Declare a moratorium on the death penalty", "UPR", 2019),
            asked(5, "en", "Improve access to safe drinking water in rural areas", "CESCR", 2016),
            asked(6, "fr", "Am\u00e9liorer l'acc\u00e8s \u00e0 l'eau potable dans les zones rurales", "UPR", 2019),
            asked(7, "en", "Ratify the Optional Protocol to the Convention against Torture", "UPR", 2010),
            asked(8, "es", "Ratificar el Protocolo Facultativo de la Convenci\u00f3n contra la Tortura", "CAT", 2012));

    private final RepeatFinder finder = new RepeatFinder(TEXTS);

    @Test
    void aTreatyIsTheSameByItsNameAndItsAbbreviation() {
        assertThat(finder.repeatsOf(1, 5)).extracting(Repeat::id).contains(2L).doesNotContain(7L);
    }

    @Test
    void abolishingIsNotTheSameAsAMoratorium() {
        assertThat(finder.score("Abolish the death penalty", "en", "Consider a moratorium on executions", "en"))
                .isLessThan(RepeatFinder.SHOWN_FROM);
        assertThat(finder.repeatsOf(3, 5)).extracting(Repeat::id).containsExactly(4L);
    }

    @Test
    void theSameAskIsFoundAcrossLanguages() {
        assertThat(finder.repeatsOf(6, 5)).extracting(Repeat::id).containsExactly(5L);
        assertThat(finder.repeatsOf(8, 5)).extracting(Repeat::id).containsExactly(7L);
    }

    @Test
    void sharedWordsAreShownAsTheyStandInTheOtherText() {
        assertThat(finder.repeatsOf(6, 1).get(0).sharedWords()).contains("drinking", "rural");
    }

    @Test
    void aTextThatIsNotAmongThemFindsItsLike() {
        assertThat(finder.repeatsOf("Introduce an official moratorium on executions", "en", 5))
                .extracting(Repeat::id)
                .contains(3L, 4L);
    }

    @Test
    void groupsTellHowOftenAndSinceWhen() {
        assertThat(finder.groups()).anySatisfy(group -> {
            assertThat(group.ids()).containsExactly(1L, 2L);
            assertThat(group.times()).isEqualTo(2);
            assertThat(group.since()).isEqualTo(2010);
            assertThat(group.mechanisms()).containsExactlyInAnyOrder("CCPR", "UPR");
        });
    }

    @Test
    void aChainOfNearTextsDoesNotBecomeOneGroup() {
        List<Asked> chain = new ArrayList<>();
        String[] subjects = {"prisons", "torture", "trafficking", "literacy", "housing", "asylum", "corruption"};
        for (int i = 0; i + 1 < subjects.length; i++) {
            chain.add(asked(i, "en", "Combat " + subjects[i] + " and address " + subjects[i + 1], "UPR", 2000 + i));
        }
        assertThat(new RepeatFinder(chain).groups())
                .allSatisfy(group -> assertThat(group.times()).isLessThan(4));
    }

    @Test
    void emptyUnknownAndHugeTextsHaveNoRepeats() {
        RepeatFinder odd = new RepeatFinder(List.of(
                asked(1, "en", "", "UPR", null),
                asked(2, "xx", "\u0000\uffff", "UPR", null),
                asked(3, "en", "word ".repeat(100_000), "UPR", null)));
        assertThat(odd.repeatsOf(1, 5)).isEmpty();
        assertThat(odd.repeatsOf(99, 5)).isEmpty();
        assertThat(odd.groups()).isEmpty();
        assertThat(new RepeatFinder(List.of()).groups()).isEmpty();
    }

    private static Asked asked(long id, String language, String text, String mechanism, Integer year) {
        return new Asked(id, language, text, mechanism, year);
    }
}
