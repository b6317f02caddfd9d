package org.suivi.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SeriesChartTests {

    private static final Pattern JOIN = Pattern.compile("stroke=\"#1f5f99\" stroke-width=\"2.0\"");

    private final List<IndicatorValue> values = new ArrayList<>();

    private void put(int year, String part, Measured measured) {
        Cell cell = new Cell(Period.year(year), "", Disaggregation.parse(part));
        values.add(new IndicatorValue(values.size() + 1L, cell, measured, null, null, "Ana", Instant.EPOCH, true));
    }

    private void figure(int year, String figure) {
        put(year, "", Measured.of(figure, ValueStatus.FINAL, "Survey"));
    }

    private String svg(SeriesGroup group) {
        return chart(group, "A <title> & more", line -> line).svg();
    }

    private SeriesChart chart(SeriesGroup group, String title, UnaryOperator<String> line) {
        var target = new Target(
                1, TargetOperator.AT_LEAST, new BigDecimal("90"), LocalDate.of(2025, 12, 31), "", "Plan", "Ana");
        var words = new SeriesChart.Words(
                title, "Everybody", "Baseline", "Target", "Break", "No figure", line, BigDecimal::toPlainString);
        return new SeriesChart(group, new BigDecimal("70"), List.of(target), words);
    }

    /** The sign of the series in the legend is one of the lines. */
    private long joins(String svg) {
        return JOIN.matcher(svg).results().count() - 1;
    }

    @Test
    void aLineJoinsOnlyFiguresOfPeriodsThatFollowOnEachOther() {
        figure(2018, "70");
        figure(2019, "72");
        figure(2021, "75");
        figure(2022, "76");
        assertThat(joins(svg(SeriesGroup.of(values).get(0)))).isEqualTo(2);
    }

    @Test
    void noLineCrossesABreakOrAMissingFigure() {
        figure(2018, "70");
        put(2019, "", Measured.of("82", ValueStatus.FINAL, "Survey").withBreak("New questionnaire"));
        put(2020, "", Measured.missing(MissingReason.NOT_COLLECTED, "Survey"));
        figure(2021, "83");
        String svg = svg(SeriesGroup.of(values).get(0));
        assertThat(joins(svg)).isZero();
        assertThat(svg).contains(">Break<", ">No figure<");
    }

    @Test
    void baselineAndTargetAreDrawnWithTheirWords() {
        figure(2018, "70");
        assertThat(svg(SeriesGroup.of(values).get(0)))
                .contains(
                        "Baseline 70",
                        "Target \u2265 90, \u200e2025-12-31",
                        "<title>A &lt;title&gt; &amp; more</title>");
    }

    @Test
    void dimensionsStandSideBySideAndMixedPartsOnlyInTheTable() {
        figure(2018, "70");
        put(2018, "sex=female", Measured.of("68", ValueStatus.FINAL, "Survey"));
        put(2018, "sex=male", Measured.of("72", ValueStatus.FINAL, "Survey"));
        put(2018, "sex=male;age=0-17", Measured.of("71", ValueStatus.FINAL, "Survey"));
        List<SeriesGroup> groups = SeriesGroup.of(values);
        assertThat(groups).extracting(SeriesGroup::by).containsExactly("", "sex");
        assertThat(groups.get(1).lines()).containsOnlyKeys("female", "male");
        assertThat(svg(groups.get(1))).contains(">female<", ">male<").doesNotContain("Baseline");
    }

    @Test
    void aSingleFigureIsDrawnToo() {
        figure(2018, "0");
        assertThat(svg(SeriesGroup.of(values).get(0))).contains("2018: 0").doesNotContain("NaN", "Infinity");
    }

    @Test
    void aPictureIsDrawnInTheLettersOfEachLanguage() throws IOException {
        put(2018, "sex=female", Measured.of("68", ValueStatus.FINAL, "Survey"));
        put(2018, "sex=male", Measured.of("72", ValueStatus.FINAL, "Survey"));
        SeriesGroup group = SeriesGroup.of(values).get(0);
        Set<Integer> drawings = new HashSet<>();
        for (String name : List.of("Women", "النساء والفتيات", "妇女和女童", "Женщины", "囧囧囧")) {
            byte[] png = chart(group, "", line -> name).png(new ChartLetters());
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(1120);
            assertThat(image.getHeight()).isGreaterThan(600);
            assertThat(drawings.add(Arrays.hashCode(png))).as(name).isTrue();
        }
    }

    @Test
    void aPictureOfASeriesWithoutAnyNameOrWithAVeryLongOneIsDrawn() {
        put(2018, "sex=female", Measured.missing(MissingReason.NOT_COLLECTED, "Survey"));
        SeriesGroup group = SeriesGroup.of(values).get(0);
        assertThat(chart(group, "", line -> " ").png(new ChartLetters())).isNotEmpty();
        assertThat(chart(group, "", line -> "\ud83d\ude00\u202e\n".repeat(2000)).png(new ChartLetters()))
                .isNotEmpty();
    }
}
