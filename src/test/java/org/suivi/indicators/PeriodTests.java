package org.suivi.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suivi.shared.Refused;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2019, 2019-01-01, 2019-12-31, 2019",
        "2018-2020, 2018-01-01, 2020-12-31, 2018-2020",
        "2018/2020, 2018-01-01, 2020-12-31, 2018-2020",
        "2019-q2, 2019-04-01, 2019-06-30, 2019-Q2",
        "2019-S2, 2019-07-01, 2019-12-31, 2019-S2",
        "2020-02, 2020-02-01, 2020-02-29, 2020-02",
        "2019-03-05/2019-05-31, 2019-03-05, 2019-05-31, 2019-03-05/2019-05-31",
        "2019-01-01/2019-12-31, 2019-01-01, 2019-12-31, 2019"
    })
    void aPeriodIsReadAndWrittenTheSameWay(String text, String from, String to, String code) {
        Period period = Period.parse(text);
        assertThat(period.from()).hasToString(from);
        assertThat(period.to()).hasToString(to);
        assertThat(period.code()).isEqualTo(code);
        assertThat(Period.parse(period.code())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "2019-13",
                "2019-Q5",
                "2019-S3",
                "2020-2018",
                "0001",
                "9999",
                "2019-02-30/2019-03-01",
                "x"
            })
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(Refused.class);
    }

    @Test
    void yearsFollowOnEachOtherOnlyWithoutAGap() {
        assertThat(Period.year(2019).isJustBefore(Period.year(2020))).isTrue();
        assertThat(Period.year(2019).isJustBefore(Period.year(2021))).isFalse();
    }

    @Test
    void theOrderOfPartsMakesNoDifference() {
        assertThat(Disaggregation.parse("sex=female;age=0-17")).isEqualTo(Disaggregation.parse("AGE=0-17; sex=female"));
        assertThat(Disaggregation.parse("sex=female;age=0-17").code()).isEqualTo("age=0-17;sex=female");
        assertThat(Disaggregation.parse("")).isEqualTo(Disaggregation.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sex",
                "sex=",
                "=female",
                "sex=female;sex=male",
                "Se x=1",
                "a=b=c",
                "a=1;b=2;c=3;d=4;e=5;f=6;g=7;h=8;i=9"
            })
    void whatIsNoDisaggregationIsRefused(String text) {
        assertThatThrownBy(() -> Disaggregation.parse(text)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "12.50, 12.5",
        "'12,5', 12.5",
        "1 234.5, 1234.5",
        "'1234,5678', 1234.5678",
        ".083333336, 0.083333336",
        "97.0699996948242, 97.069999694824",
        "1E+3, 1000",
        "\u22123, -3",
        "0, 0"
    })
    void aFigureIsReadAsPeopleAndFilesWriteIt(String text, BigDecimal figure) {
        assertThat(Figure.parse(text)).isEqualTo(figure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,234", "1,234,567", "1e999999999", "1e99", "NaN", "n/a", "12%", "=1+1", "1..2"})
    void whatIsNoCertainFigureIsRefused(String text) {
        assertThatThrownBy(() -> Figure.parse(text)).isInstanceOf(Refused.class);
    }
}
