package org.suivi.assessments;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.ReadingRule;

/** Whoever may see an assessment may read its history. */
@Component
class AssessmentReadingRule implements ReadingRule {

    private final AssessmentRows rows;

    AssessmentReadingRule(AssessmentRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Assessment.ref(0).type();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, long id) {
        return rows.count(actor, "a.id = :id", Map.of("id", id)) > 0;
    }
}
