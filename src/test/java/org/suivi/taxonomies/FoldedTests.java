package org.suivi.taxonomies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sexual & gender-based violence | sexual and gender–based  violence",
                "Côte d’Ivoire | COTE D'IVOIRE",
                "- Committee on the Rights of the Child | Committee on the rights of the child",
                "Türkiye | TURKIYE",
                "Равенство и недискриминация: всё | равенство и недискриминация все",
                "الأُطفال | الاطفال",
                "Access to justice &amp; remedy | Access to justice and remedy"
            })
    void theSameLabelWrittenInTwoWaysIsOne(String one, String other) {
        assertThat(Folded.of(one)).isEqualTo(Folded.of(other));
    }

    @Test
    void numbersOfTargetsStayApart() {
        assertThat(Folded.of("1.1")).isNotEqualTo(Folded.of("11"));
    }

    @Test
    void aLabelWithoutLettersIsEmpty() {
        assertThat(Folded.of(" - … ")).isEmpty();
    }
}
