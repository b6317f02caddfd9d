package org.suivi.indicators.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.identity.Organisation;
import org.suivi.indicators.Baseline;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.IndicatorValue;
import org.suivi.indicators.LinkedThings.Linked;
import org.suivi.indicators.SeriesGroup;
import org.suivi.indicators.Target;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Clusters.Cluster;

/** Everything that the page of an indicator shows. */
public record IndicatorView(
        Indicator indicator,
        @Nullable Organisation institution,
        Figures figures,
        Links links,
        IndicatorWords words,
        boolean takesValues) {

    /** Values, and what they are held against. */
    public record Figures(
            List<IndicatorValue> current,
            List<SeriesGroup> groups,
            @Nullable Baseline baseline,
            List<Target> targets) {

        /** The newest value of everybody in the whole State. */
        public @Nullable IndicatorValue latest() {
            List<IndicatorValue> whole = groups.stream()
                    .filter(SeriesGroup::isWhole)
                    .flatMap(group -> group.values().stream())
                    .toList();
            return whole.isEmpty() ? null : whole.get(whole.size() - 1);
        }
    }

    /**
     * What it is linked with, as far as the reader may see it.
     *
     * @param briefs its recommendations with what each is called
     * @param others the clusters it could be linked with
     */
    public record Links(Map<Brief, String> briefs, List<Cluster> others, Linked linked) {

        public boolean isEmpty() {
            return briefs.isEmpty()
                    && linked.clusters().isEmpty()
                    && linked.actions().isEmpty()
                    && linked.goals().isEmpty()
                    && linked.sdgIndicators().isEmpty();
        }
    }
}
