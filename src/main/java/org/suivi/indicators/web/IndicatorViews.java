package org.suivi.indicators.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.identity.Organisations;
import org.suivi.indicators.Baseline;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.IndicatorValue;
import org.suivi.indicators.IndicatorValues;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.LinkedThings;
import org.suivi.indicators.LinkedThings.Linked;
import org.suivi.indicators.SeriesChart;
import org.suivi.indicators.SeriesGroup;
import org.suivi.indicators.Targets;
import org.suivi.indicators.web.IndicatorView.Figures;
import org.suivi.indicators.web.IndicatorView.Links;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.web.Messages;

/** Gathers what the page of an indicator shows. */
@Component
class IndicatorViews {

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Targets targets;
    private final LinkedThings links;
    private final Clusters clusters;
    private final Labels labels;
    private final Organisations organisations;
    private final Messages messages;

    IndicatorViews(
            Indicators indicators,
            IndicatorValues values,
            Targets targets,
            LinkedThings links,
            Clusters clusters,
            Labels labels,
            Organisations organisations,
            Messages messages) {
        this.indicators = indicators;
        this.values = values;
        this.targets = targets;
        this.links = links;
        this.clusters = clusters;
        this.labels = labels;
        this.organisations = organisations;
        this.messages = messages;
    }

    IndicatorView of(Actor actor, Language language, long id) {
        Indicator indicator = indicators.one(actor, id);
        Long institution = indicator.description().institution();
        return new IndicatorView(
                indicator,
                institution == null ? null : organisations.get(actor.inSystem(), institution),
                figures(actor, id),
                links(actor, language, id),
                new IndicatorWords(messages, language),
                indicator.takesValuesFrom(actor));
    }

    private Figures figures(Actor actor, long id) {
        List<IndicatorValue> current = values.current(actor, id);
        return new Figures(
                current, SeriesGroup.of(current), targets.baseline(actor, id).orElse(null), targets.of(actor, id));
    }

    private Links links(Actor actor, Language language, long id) {
        Linked linked = links.of(actor, id);
        Map<Brief, String> briefs = new LinkedHashMap<>();
        linked.recommendations().forEach(brief -> briefs.put(brief, brief.heading(labels, language)));
        List<Cluster> others = new ArrayList<>(clusters.all(actor));
        others.removeAll(linked.clusters());
        return new Links(briefs, others, linked);
    }

    /** The chart of one group of series. */
    SeriesChart chart(Actor actor, Language language, long id, String by) {
        Indicator indicator = indicators.one(actor, id);
        Figures figures = figures(actor, id);
        SeriesGroup group = figures.groups().stream()
                .filter(one -> one.by().equals(by))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        String title = indicator.description().name().plain(language);
        var words = new IndicatorWords(messages, language);
        return new SeriesChart(group, baseline(figures.baseline()), figures.targets(), words.chart(title));
    }

    private static @Nullable BigDecimal baseline(@Nullable Baseline baseline) {
        return baseline == null
                ? null
                : Objects.requireNonNull(baseline.value().measured().value());
    }
}
