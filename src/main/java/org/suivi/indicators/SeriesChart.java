package org.suivi.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chart of series side by side: what stands in it, on which scales. {@link SeriesSketch} draws it. */
public final class SeriesChart {

    static final int WIDTH = 560;
    static final int LEFT = 70;
    static final int RIGHT = 545;
    static final int TOP = 20;
    static final int BOTTOM = 240;

    private final SeriesGroup group;
    private final @Nullable BigDecimal baseline;
    private final List<Target> targets;
    private final Words words;

    /**
     * What is written in the chart, in the reader's language.
     *
     * @param line the name of a series
     */
    public record Words(
            String title,
            String total,
            String baseline,
            String target,
            String broken,
            String missing,
            Function<String, String> line,
            Function<BigDecimal, String> number) {}

    public SeriesChart(SeriesGroup group, @Nullable BigDecimal baseline, List<Target> targets, Words words) {
        this.group = group;
        this.baseline = group.isWhole() ? baseline : null;
        this.targets = group.isWhole()
                ? targets.stream().filter(target -> target.scope().isEmpty()).toList()
                : List.of();
        this.words = words;
    }

    /** The whole drawing as an SVG that stands alone. */
    public String svg() {
        var pen = new SvgPen();
        int height = new SeriesSketch(this, pen).draw();
        return pen.drawing(words.title(), WIDTH, height);
    }

    byte[] png(ChartLetters letters) {
        var pen = new PngPen(letters);
        int height = new SeriesSketch(this, pen).draw();
        return pen.drawing(WIDTH, height);
    }

    SeriesGroup group() {
        return group;
    }

    @Nullable
    BigDecimal baseline() {
        return baseline;
    }

    List<Target> targets() {
        return targets;
    }

    Words words() {
        return words;
    }

    Scale years() {
        double first = Double.MAX_VALUE;
        double last = -Double.MAX_VALUE;
        for (IndicatorValue value : group.values()) {
            first = Math.min(first, Period.inYears(value.cell().period().from()));
            last = Math.max(last, Period.inYears(value.cell().period().to()));
        }
        for (Target target : targets) {
            last = Math.max(last, Period.inYears(target.due()));
        }
        return first > last ? Scale.ofYears(2000, 2001, LEFT, RIGHT) : Scale.ofYears(first, last, LEFT, RIGHT);
    }

    Scale figures() {
        Stream<BigDecimal> measured =
                group.values().stream().map(value -> value.measured().value());
        DoubleStream drawn = Stream.concat(measured, Stream.ofNullable(baseline))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue);
        DoubleStream aimed =
                targets.stream().mapToDouble(target -> target.value().doubleValue());
        return Scale.ofFigures(DoubleStream.concat(drawn, aimed), BOTTOM, TOP);
    }
}
