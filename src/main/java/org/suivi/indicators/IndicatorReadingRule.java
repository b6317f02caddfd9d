package org.suivi.indicators;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.ReadingRule;

/** Whoever may see an indicator may read its history. */
@Component
class IndicatorReadingRule implements ReadingRule {

    private final IndicatorStore store;

    IndicatorReadingRule(IndicatorStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return Indicator.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, long id) {
        return store.find(actor, id).isPresent();
    }
}
