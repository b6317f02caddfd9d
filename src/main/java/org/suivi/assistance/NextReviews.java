package org.suivi.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.parties.Party;
import org.suivi.plans.PriorityRules;
import org.suivi.plans.PriorityRules.Review;
import org.suivi.shared.Actor;

/** When a State is reviewed next, as far as its national system here knows; asked outside of transactions between countries. */
@Component
public class NextReviews {

    private final PriorityRules rules;
    private final Clock clock;

    NextReviews(PriorityRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The soonest of those to come. */
    public Optional<Review> of(Party state) {
        Integer system = state.nationalSystem();
        if (system == null) {
            return Optional.empty();
        }
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return SystemScope.in(system, () -> rules.reviews(Actor.suivi(system))).stream()
                .filter(review -> review.next() != null && review.next().isAfter(yesterday))
                .min(Comparator.comparing(review -> Objects.requireNonNull(review.next())));
    }
}
