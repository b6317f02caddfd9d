package org.suivi.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.plans.PriorityRules;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** When mechanisms look at the State again, for the secretariat that prepares it. */
@Component
class ReviewDays implements KnownDays {

    private final PriorityRules rules;

    ReviewDays(PriorityRules rules) {
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Day> from(Actor actor, LocalDate first) {
        if (!actor.may(Permission.EDIT_RECORDS)) {
            return List.of();
        }
        List<Day> days = new ArrayList<>();
        for (PriorityRules.Review review : rules.reviews(actor)) {
            LocalDate next = review.next();
            if (next != null && !next.isBefore(first)) {
                days.add(new Day("review", review.mechanism(), review.code(), "/priorities/weights", next));
            }
        }
        return days;
    }
}
