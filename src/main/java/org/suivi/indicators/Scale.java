package org.suivi.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Places values on a line between two ends, with round marks. */
record Scale(double low, double high, double from, double to, double step) {

    private static final int MARKS = 5;

    /** A scale of figures from the bottom of a chart to its top; it begins at zero when the figures are not far from it. */
    static Scale ofFigures(DoubleStream figures, double bottom, double top) {
        var all = figures.summaryStatistics();
        double low = all.getCount() == 0 ? 0 : all.getMin();
        double high = all.getCount() == 0 ? 1 : all.getMax();
        if (low > 0 && low < 0.7 * high) {
            low = 0;
        }
        if (high - low < 1e-9) {
            low -= Math.abs(low) * 0.1 + 0.5;
            high += Math.abs(high) * 0.1 + 0.5;
        }
        double step = round((high - low) / MARKS);
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, bottom, top, step);
    }

    /** A scale of years from the left of a chart to its right, with a mark at most every so many years. */
    static Scale ofYears(double first, double last, double left, double right) {
        double low = Math.floor(first);
        double high = Math.max(Math.ceil(last), low + 1);
        double step = Math.max(1, Math.ceil((high - low) / 8));
        return new Scale(low, high, left, right, step);
    }

    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    double place(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 1000 && i < 50; i++) {
            marks.add(low + i * step);
        }
        return marks;
    }
}
