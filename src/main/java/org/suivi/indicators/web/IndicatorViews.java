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
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.IndicatorValue;
import org.suivi.indicators.IndicatorValues;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.SdgIndicators;
import org.suivi.indicators.SeriesChart;
import org.suivi.indicators.SeriesGroup;
import org.suivi.indicators.Targets;
import org.suivi.indicators.web.IndicatorView.Figures;
import org.suivi.indicators.web.IndicatorView.Goal;
import org.suivi.indicators.web.IndicatorView.Links;
import org.suivi.plans.ActionBriefs.ActionBrief;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Vocabulary;

/** Gathers what the page of an indicator shows. */
@Component
class IndicatorViews {

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Targets targets;
    private final IndicatorLinks links;
    private final SdgIndicators sdgs;
    private final Linkable linkable;
    private final Organisations organisations;
    private final Messages messages;

    IndicatorViews(
            Indicators indicators,
            IndicatorValues values,
            Targets targets,
            IndicatorLinks links,
            SdgIndicators sdgs,
            Linkable linkable,
            Organisations organisations,
            Messages messages) {
        this.indicators = indicators;
        this.values = values;
        this.targets = targets;
        this.links = links;
        this.sdgs = sdgs;
        this.linkable = linkable;
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
        Map<Brief, String> briefs = new LinkedHashMap<>();
        linkable.briefs()
                .of(actor, links.linked(actor, id, Measurable.RECOMMENDATION))
                .values()
                .forEach(brief -> briefs.put(brief, brief.heading(linkable.labels(), language)));
        List<Long> linked = links.linked(actor, id, Measurable.CLUSTER);
        List<Cluster> in = new ArrayList<>(linkable.clusters().all(actor));
        List<Cluster> others =
                in.stream().filter(cluster -> !linked.contains(cluster.id())).toList();
        in.removeAll(others);
        List<ActionBrief> actions = List.copyOf(linkable.actions()
                .of(actor, links.linked(actor, id, Measurable.ACTION))
                .values());
        return new Links(briefs, in, others, actions, goals(links.terms(actor, id)), sdgs.of(actor, id));
    }

    private Map<Integer, Goal> goals(List<Integer> terms) {
        Vocabulary vocabulary = linkable.taxonomies().vocabulary();
        Map<Integer, Goal> goals = new LinkedHashMap<>();
        terms.forEach(key ->
                vocabulary.term(key).ifPresent(term -> goals.put(key, new Goal(term.code(), term.name()))));
        return goals;
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
