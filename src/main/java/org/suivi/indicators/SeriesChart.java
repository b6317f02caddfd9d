package org.suivi.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws series as an SVG that stands alone. Nothing is made up between figures: a line joins two only when their periods follow on
 * each other and nothing broke the series; a missing figure is a cross at the foot, a break an upright line.
 */
public final class SeriesChart {

    private static final int WIDTH = 560;
    private static final int LEFT = 70;
    private static final int RIGHT = 545;
    private static final int TOP = 20;
    private static final int BOTTOM = 240;
    private static final int LEGEND = 286;
    private static final int ROW = 22;
    private static final int MOST_LINES = 6;
    private static final List<String> COLOURS =
            List.of("#1f5f99", "#b35c00", "#2f7d4f", "#7a4b9a", "#a3273b", "#55636f");
    private static final List<String> DASHES = List.of("none", "7 3", "2 3", "9 3 2 3", "4 2", "12 4");

    private final SeriesGroup group;
    private final @Nullable BigDecimal baseline;
    private final List<Target> targets;
    private final Words words;
    private final Scale years;
    private final Scale figures;
    private final StringBuilder svg = new StringBuilder(4096);
    private int legendRow;

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
        this.years = years();
        this.figures = Scale.ofFigures(
                DoubleStream.concat(
                        Stream.concat(
                                        group.values().stream()
                                                .map(value -> value.measured().value()),
                                        Stream.ofNullable(this.baseline))
                                .filter(Objects::nonNull)
                                .mapToDouble(BigDecimal::doubleValue),
                        this.targets.stream()
                                .mapToDouble(target -> target.value().doubleValue())),
                BOTTOM,
                TOP);
    }

    private Scale years() {
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

    /** The whole drawing. */
    public String svg() {
        axes();
        drawBaseline();
        targets.forEach(this::drawTarget);
        int place = 0;
        for (Map.Entry<String, List<IndicatorValue>> line : group.lines().entrySet()) {
            if (place < MOST_LINES) {
                drawLine(place, line.getKey(), line.getValue());
                place++;
            }
        }
        legendOfMarks();
        int height = LEGEND + legendRow * ROW;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height
                + "\" width=\""
                + WIDTH + "\" height=\"" + height
                + "\" font-family=\"Noto Sans, Noto Sans Arabic, Noto Sans CJK SC, sans-serif\""
                + " font-size=\"14\" fill=\"#1c2733\"><title>" + escaped(words.title()) + "</title>"
                + "<rect width=\"" + WIDTH + "\" height=\"" + height + "\" fill=\"#ffffff\"/>" + svg + "</svg>";
    }

    private void axes() {
        for (double mark : figures.marks()) {
            double y = figures.place(mark);
            line(LEFT, y, RIGHT, y, "stroke=\"#d5dbe1\"");
            text(LEFT - 8, y + 5, "end", words.number().apply(Figure.plain(BigDecimal.valueOf(mark))));
        }
        for (double mark : years.marks()) {
            double x = years.place(mark);
            line(x, BOTTOM, x, BOTTOM + 5, "stroke=\"#55636f\"");
            double middle = years.place(mark + 0.5);
            if (middle < RIGHT) {
                text(middle, BOTTOM + 22, "middle", String.valueOf((int) mark));
            }
        }
        line(LEFT, BOTTOM, RIGHT, BOTTOM, "stroke=\"#55636f\"");
    }

    private void drawBaseline() {
        if (baseline != null) {
            double y = figures.place(baseline.doubleValue());
            line(LEFT, y, RIGHT, y, "stroke=\"#55636f\" stroke-width=\"1.5\" stroke-dasharray=\"8 4\"");
            double row = legend(words.baseline() + " " + words.number().apply(baseline));
            line(
                    LEFT - 30,
                    row - 5,
                    LEFT - 6,
                    row - 5,
                    "stroke=\"#55636f\" stroke-width=\"1.5\" stroke-dasharray=\"8 4\"");
        }
    }

    private void drawTarget(Target target) {
        double x = years.place(Period.inYears(target.due()));
        double y = figures.place(target.value().doubleValue());
        line(LEFT, y, x, y, "stroke=\"#2f7d4f\" stroke-width=\"1.5\" stroke-dasharray=\"2 4\"");
        diamond(x, y, "#2f7d4f");
        double row = legend(words.target() + " " + target.operator().sign() + " "
                + words.number().apply(target.value()) + ", " + target.due());
        diamond(LEFT - 18, row - 5, "#2f7d4f");
    }

    private void drawLine(int place, String name, List<IndicatorValue> values) {
        String colour = COLOURS.get(place);
        IndicatorValue before = null;
        for (IndicatorValue value : values) {
            if (before != null && isJoined(before, value)) {
                line(
                        x(before),
                        y(before),
                        x(value),
                        y(value),
                        "stroke=\"" + colour + "\" stroke-width=\"2\" stroke-dasharray=\"" + DASHES.get(place) + "\"");
            }
            if (value.measured().breakNote() != null) {
                double at = years.place(Period.inYears(value.cell().period().from()));
                line(at, TOP, at, BOTTOM, "stroke=\"#a3273b\" stroke-dasharray=\"3 3\"");
            }
            before = value;
        }
        values.forEach(value -> drawPoint(place, value));
        double row = legend(name.isEmpty() ? words.total() : words.line().apply(name));
        line(
                LEFT - 30,
                row - 5,
                LEFT - 6,
                row - 5,
                "stroke=\"" + colour + "\" stroke-width=\"2\" stroke-dasharray=\"" + DASHES.get(place) + "\"");
        shape(place, LEFT - 18, row - 5, "");
    }

    private static boolean isJoined(IndicatorValue before, IndicatorValue value) {
        return before.measured().value() != null
                && value.measured().value() != null
                && value.measured().breakNote() == null
                && before.cell().period().isJustBefore(value.cell().period());
    }

    private void drawPoint(int place, IndicatorValue value) {
        BigDecimal figure = value.measured().value();
        if (figure == null) {
            cross(x(value), BOTTOM - 8);
        } else {
            shape(
                    place,
                    x(value),
                    y(value),
                    value.cell().period().code() + ": " + words.number().apply(figure));
        }
    }

    private void legendOfMarks() {
        if (group.values().stream().anyMatch(value -> value.measured().breakNote() != null)) {
            double row = legend(words.broken());
            line(LEFT - 18, row - 14, LEFT - 18, row + 4, "stroke=\"#a3273b\" stroke-dasharray=\"3 3\"");
        }
        if (group.values().stream().anyMatch(value -> value.measured().missing() != null)) {
            cross(LEFT - 18, legend(words.missing()) - 5);
        }
    }

    /** Writes one row of the legend and tells where it stands. */
    private double legend(String words) {
        double row = LEGEND + (double) legendRow * ROW;
        text(LEFT, row, "start", words);
        legendRow++;
        return row;
    }

    private double x(IndicatorValue value) {
        return years.place(value.cell().period().middle());
    }

    private double y(IndicatorValue value) {
        return figures.place(Objects.requireNonNull(value.measured().value()).doubleValue());
    }

    /** Shapes differ with the colours, for those who cannot tell the colours apart. */
    private void shape(int place, double x, double y, String title) {
        String form = switch (place % 3) {
            case 0 -> "<circle cx=\"" + at(x) + "\" cy=\"" + at(y) + "\" r=\"4\"";
            case 1 -> "<rect x=\"" + at(x - 4) + "\" y=\"" + at(y - 4) + "\" width=\"8\" height=\"8\"";
            default -> "<path d=\"M" + at(x) + " " + at(y - 5) + "l5 9h-10z\"";
        };
        svg.append(form).append(" fill=\"").append(COLOURS.get(place)).append("\"");
        if (title.isEmpty()) {
            svg.append("/>");
        } else {
            String element = form.substring(1, form.indexOf(' '));
            svg.append("><title>" + escaped(title) + "</title></" + element + ">");
        }
    }

    private void diamond(double x, double y, String colour) {
        svg.append("<path d=\"M" + at(x) + " " + at(y - 6) + "l6 6l-6 6l-6-6z\" fill=\"" + colour + "\"/>");
    }

    private void cross(double x, double y) {
        line(x - 4, y - 4, x + 4, y + 4, "stroke=\"#a3273b\" stroke-width=\"2\"");
        line(x - 4, y + 4, x + 4, y - 4, "stroke=\"#a3273b\" stroke-width=\"2\"");
    }

    private void line(double x1, double y1, double x2, double y2, String look) {
        svg.append("<line x1=\"" + at(x1) + "\" y1=\"" + at(y1) + "\" x2=\"" + at(x2) + "\" y2=\"" + at(y2) + "\" "
                + look + "/>");
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append("<text x=\"" + at(x) + "\" y=\"" + at(y) + "\" text-anchor=\"" + anchor + "\">" + escaped(words)
                + "</text>");
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
    }
}
