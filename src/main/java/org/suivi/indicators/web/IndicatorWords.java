package org.suivi.indicators.web;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.indicators.Disaggregation;
import org.suivi.indicators.Measured;
import org.suivi.indicators.MissingReason;
import org.suivi.indicators.SeriesChart;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Figures and the words of indicators as pages and charts write them, in the reader's language. */
public final class IndicatorWords {

    private final Messages messages;
    private final Language language;

    IndicatorWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** With three digits after the point at most, or three that count when it is small; files hold it exactly. */
    public String number(BigDecimal figure) {
        boolean isSmall = figure.abs().compareTo(BigDecimal.ONE) < 0;
        return NumberFormatter.withLocale(language.locale())
                .precision(isSmall ? Precision.maxSignificantDigits(3) : Precision.maxFraction(3))
                .format(figure)
                .toString();
    }

    /** The figure, or why there is none. */
    public String figure(@Nullable BigDecimal value, @Nullable MissingReason missing) {
        if (value != null) {
            return number(value);
        }
        return missing == null ? "" : messages.text(language, "indicator.missing." + missing.code());
    }

    public String figure(Measured measured) {
        return figure(measured.value(), measured.missing());
    }

    public String dimension(String dimension) {
        return known("indicator.dimension." + dimension, dimension);
    }

    /** "Female, 0-17", or that it is everybody. */
    public String part(Disaggregation part) {
        return part.isAll()
                ? messages.text(language, "indicator.everybody")
                : part.parts().entrySet().stream().map(this::part).collect(Collectors.joining(" · "));
    }

    private String part(Map.Entry<String, String> part) {
        boolean isNamed = messages.has("indicator.part." + part.getValue());
        return isNamed ? line(part.getValue()) : dimension(part.getKey()) + ": " + part.getValue();
    }

    /** The name of one series among those of a dimension. */
    public String line(String value) {
        return known("indicator.part." + value, value);
    }

    private String known(String key, String otherwise) {
        return messages.has(key) ? messages.text(language, key) : otherwise;
    }

    SeriesChart.Words chart(String title) {
        return new SeriesChart.Words(
                title,
                messages.text(language, "indicator.everybody"),
                messages.text(language, "indicator.baseline"),
                messages.text(language, "indicator.target"),
                messages.text(language, "indicator.break"),
                messages.text(language, "indicator.no-figure"),
                this::line,
                this::number);
    }
}
