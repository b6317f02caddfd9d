package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

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
}
