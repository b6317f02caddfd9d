package org.suivi.assistance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Wait;
import org.suivi.cooperation.WaitSource;
import org.suivi.shared.Actor;

/** Overlaps that the coordinator of a country has to decide. */
@Component
@Order(4)
class OverlapWaits implements WaitSource {

    private final Overlaps overlaps;

    OverlapWaits(Overlaps overlaps) {
        this.overlaps = overlaps;
    }

    @Override
    public List<Wait> of(Actor actor) {
        return List.of(new Wait(
                "waits.overlap",
                "/clearing-house/overlaps?state=" + Overlaps.TO_DECIDE,
                overlaps.countToDecide(actor)));
    }
}
