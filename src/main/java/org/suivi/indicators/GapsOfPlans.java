package org.suivi.indicators;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.plans.GapsSeenAbove;
import org.suivi.shared.Actor;

/** Adds to the gaps of a plan what only indicators tell. */
@Component
class GapsOfPlans implements GapsSeenAbove {

    private final IndicatorGaps gaps;
    private final DoneWithoutChange done;

    GapsOfPlans(IndicatorGaps gaps, DoneWithoutChange done) {
        this.gaps = gaps;
        this.done = done;
    }

    @Override
    public List<Seen> in(Actor actor, long plan) {
        return List.of(
                new Seen(
                        "indicator.gap.of-plan.only-process",
                        gaps.countClusters(actor),
                        "/indicators/gaps?which=" + Gap.ONLY_PROCESS.code()),
                new Seen(
                        "indicator.gap.of-plan.done-without-change",
                        done.count(actor, plan),
                        "/indicators/done-without-change?plan=" + plan));
    }
}
