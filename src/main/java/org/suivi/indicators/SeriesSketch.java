package org.suivi.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suivi.indicators.Pen.Mark;
import org.suivi.indicators.Pen.Side;
import org.suivi.indicators.Pen.Spot;
import org.suivi.indicators.Pen.Stroke;

/**
 * Draws a chart with a pen. Nothing is made up between figures: a line joins two only when their periods follow on each other and
 * nothing broke the series; a missing figure is a cross at the foot, a break an upright line.
 */
final class SeriesSketch {

    private static final int LEFT = SeriesChart.LEFT;
    private static final int RIGHT = SeriesChart.RIGHT;
    private static final int TOP = SeriesChart.TOP;
    private static final int BOTTOM = SeriesChart.BOTTOM;
    private static final int LEGEND = 286;
    private static final int ROW = 22;
    private static final int LONGEST = 70;

    /** Keeps the parts of a day in order beside Arabic letters. */
    private static final String TOWARDS_RIGHT = "\u200e";

    private static final List<String> COLOURS =
            List.of("#1f5f99", "#b35c00", "#2f7d4f", "#7a4b9a", "#a3273b", "#55636f");
    private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3", "4 2", "12 4");
    private static final List<Mark> MARKS = List.of(Mark.DOT, Mark.SQUARE, Mark.TRIANGLE);
    private static final String AXIS = "#55636f";
    private static final String AIM = "#2f7d4f";
    private static final String ALARM = "#a3273b";

    private final SeriesChart chart;
    private final SeriesChart.Words words;
    private final Pen pen;
    private final Scale years;
    private final Scale figures;
    private int legendRow;

    SeriesSketch(SeriesChart chart, Pen pen) {
        this.chart = chart;
        this.words = chart.words();
        this.pen = pen;
        this.years = chart.years();
        this.figures = chart.figures();
    }

    /** Draws everything and tells how high it became. */
    int draw() {
        axes();
        drawBaseline();
        chart.targets().forEach(this::drawTarget);
        int place = 0;
        for (Map.Entry<String, List<IndicatorValue>> line :
                chart.group().lines().entrySet()) {
            if (place < COLOURS.size()) {
                drawLine(place, line.getKey(), line.getValue());
                place++;
            }
        }
        legendOfMarks();
        return LEGEND + legendRow * ROW;
    }

    private void axes() {
        for (double mark : figures.marks()) {
            double y = figures.place(mark);
            line(LEFT, y, RIGHT, y, new Stroke("#d5dbe1", 1));
            String figure = words.number().apply(Figure.plain(BigDecimal.valueOf(mark)));
            pen.words(new Spot(LEFT - 8, y + 5), Side.BEFORE, figure);
        }
        for (double mark : years.marks()) {
            double x = years.place(mark);
            line(x, BOTTOM, x, BOTTOM + 5, new Stroke(AXIS, 1));
            double middle = years.place(mark + 0.5);
            if (middle < RIGHT) {
                pen.words(new Spot(middle, BOTTOM + 22), Side.AROUND, String.valueOf((int) mark));
            }
        }
        line(LEFT, BOTTOM, RIGHT, BOTTOM, new Stroke(AXIS, 1));
    }

    private void drawBaseline() {
        BigDecimal baseline = chart.baseline();
        if (baseline != null) {
            double y = figures.place(baseline.doubleValue());
            var stroke = new Stroke(AXIS, 1.5, "8 4");
            line(LEFT, y, RIGHT, y, stroke);
            double row = legend(words.baseline() + " " + words.number().apply(baseline));
            line(LEFT - 30, row - 5, LEFT - 6, row - 5, stroke);
        }
    }

    private void drawTarget(Target target) {
        double x = years.place(Period.inYears(target.due()));
        double y = figures.place(target.value().doubleValue());
        line(LEFT, y, x, y, new Stroke(AIM, 1.5, "2 4"));
        pen.mark(Mark.DIAMOND, new Spot(x, y), AIM, "");
        double row = legend(words.target() + " " + target.operator().sign() + " "
                + words.number().apply(target.value()) + ", " + TOWARDS_RIGHT + target.due());
        pen.mark(Mark.DIAMOND, new Spot(LEFT - 18, row - 5), AIM, "");
    }

    private void drawLine(int place, String name, List<IndicatorValue> values) {
        var stroke = new Stroke(COLOURS.get(place), 2, DASHES.get(place));
        IndicatorValue before = null;
        for (IndicatorValue value : values) {
            if (before != null && isJoined(before, value)) {
                pen.line(spot(before), spot(value), stroke);
            }
            if (value.measured().breakNote() != null) {
                double at = years.place(Period.inYears(value.cell().period().from()));
                line(at, TOP, at, BOTTOM, new Stroke(ALARM, 1, "3 3"));
            }
            before = value;
        }
        values.forEach(value -> drawFigure(place, value));
        double row = legend(name.isEmpty() ? words.total() : words.line().apply(name));
        line(LEFT - 30, row - 5, LEFT - 6, row - 5, stroke);
        pen.mark(mark(place), new Spot(LEFT - 18, row - 5), COLOURS.get(place), "");
    }

    private static boolean isJoined(IndicatorValue before, IndicatorValue value) {
        return before.measured().value() != null
                && value.measured().value() != null
                && value.measured().breakNote() == null
                && before.cell().period().isJustBefore(value.cell().period());
    }

    private void drawFigure(int place, IndicatorValue value) {
        BigDecimal figure = value.measured().value();
        if (figure == null) {
            cross(years.place(value.cell().period().middle()), BOTTOM - 8);
        } else {
            String title = value.cell().period().code() + ": " + words.number().apply(figure);
            pen.mark(mark(place), spot(value), COLOURS.get(place), title);
        }
    }

    private void legendOfMarks() {
        List<IndicatorValue> values = chart.group().values();
        if (values.stream().anyMatch(value -> value.measured().breakNote() != null)) {
            double row = legend(words.broken());
            line(LEFT - 18, row - 14, LEFT - 18, row + 4, new Stroke(ALARM, 1, "3 3"));
        }
        if (values.stream().anyMatch(value -> value.measured().missing() != null)) {
            cross(LEFT - 18, legend(words.missing()) - 5);
        }
    }

    /** Writes one row of the legend and tells where it stands. */
    private double legend(String said) {
        double row = LEGEND + (double) legendRow * ROW;
        boolean isLong = said.codePointCount(0, said.length()) > LONGEST;
        String shown = isLong ? said.substring(0, said.offsetByCodePoints(0, LONGEST - 1)) + "…" : said;
        pen.words(new Spot(LEFT, row), Side.AFTER, shown);
        legendRow++;
        return row;
    }

    private Spot spot(IndicatorValue value) {
        BigDecimal figure = Objects.requireNonNull(value.measured().value());
        return new Spot(years.place(value.cell().period().middle()), figures.place(figure.doubleValue()));
    }

    private static Mark mark(int place) {
        return MARKS.get(place % MARKS.size());
    }

    private void cross(double x, double y) {
        line(x - 4, y - 4, x + 4, y + 4, new Stroke(ALARM, 2));
        line(x - 4, y + 4, x + 4, y - 4, new Stroke(ALARM, 2));
    }

    private void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        pen.line(new Spot(x1, y1), new Spot(x2, y2), stroke);
    }
}
