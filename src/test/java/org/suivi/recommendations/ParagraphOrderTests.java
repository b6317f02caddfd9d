package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphOrderTests {

    @Test
    void paragraphsStandInTheOrderPeopleReadThem() {
        assertThat(ParagraphOrder.key("A/HRC/43/15", "140.9")).isLessThan(ParagraphOrder.key("A/HRC/43/15", "140.10"));
    }

    @Test
    void documentsKeepTogether() {
        assertThat(ParagraphOrder.key("A/HRC/9/1", "200.1")).isLessThan(ParagraphOrder.key("A/HRC/28/15", "1.1"));
    }

    @Test
    void whatHasNoNumberComesFirst() {
        assertThat(ParagraphOrder.key("A/HRC/9/1", null)).isLessThan(ParagraphOrder.key("A/HRC/9/1", "1"));
    }

    @Test
    void theNewestDocumentComesFirstAndItsParagraphsAsTheyAreRead() {
        List<Long> places = List.of(
                ParagraphOrder.newestFirst(2019, 7, "115.9"),
                ParagraphOrder.newestFirst(2019, 7, "115.10"),
                ParagraphOrder.newestFirst(2019, 7, "116"),
                ParagraphOrder.newestFirst(2019, 6, "1.1"),
                ParagraphOrder.newestFirst(2014, 9, "45 (a)"),
                ParagraphOrder.newestFirst(2014, 9, "45 (b)"),
                ParagraphOrder.newestFirst(2014, 9, "45.99999"),
                ParagraphOrder.newestFirst(0, 9, "1"));
        assertThat(places).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    }

    @Test
    void theOldestDocumentComesFirstAndItsParagraphsAsTheyAreReadToo() {
        assertThat(List.of(
                        ParagraphOrder.oldestFirst(2014, 9, "115.9"),
                        ParagraphOrder.oldestFirst(2014, 9, "115.10"),
                        ParagraphOrder.oldestFirst(2019, 7, "1")))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatHasNoNumberStandsBeforeTheParagraphsOfItsDocument() {
        assertThat(ParagraphOrder.newestFirst(2019, 7, null)).isGreaterThan(ParagraphOrder.newestFirst(2019, 7, "1"));
        assertThat(ParagraphOrder.newestFirst(2019, 7, "Annex")).isEqualTo(ParagraphOrder.newestFirst(2019, 7, null));
    }
}
