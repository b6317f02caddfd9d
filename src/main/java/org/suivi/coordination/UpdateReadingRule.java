package org.suivi.coordination;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.ReadingRule;

/** The history of an update holds its drafts, so it is for those who may write it, also when the update is published. */
@Component
class UpdateReadingRule implements ReadingRule {

    private final Updates updates;

    UpdateReadingRule(Updates updates) {
        this.updates = updates;
    }

    @Override
    public String type() {
        return "update";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, long id) {
        return updates.find(actor, id)
                .filter(update -> updates.mayWrite(actor, update))
                .isPresent();
    }
}
