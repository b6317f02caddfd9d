package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.coordination.Assignment;
import org.suivi.coordination.Assignments;
import org.suivi.coordination.Part;
import org.suivi.coordination.Told;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.Updates;
import org.suivi.plans.Action;
import org.suivi.plans.ActionTable;
import org.suivi.plans.Delivery;
import org.suivi.plans.PriorityRules;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** What institutions said about the work on a recommendation: who leads it, by when, what they did and what they lack. */
@Component
class ToldOfWork {

    private static final Set<Delivery> BEGUN = Set.of(Delivery.IN_PROGRESS, Delivery.COMPLETED, Delivery.CONTINUOUS);

    private final Assignments assignments;
    private final Updates updates;
    private final ActionTable actions;
    private final PriorityRules reviews;
    private final Clock clock;

    ToldOfWork(Assignments assignments, Updates updates, ActionTable actions, PriorityRules reviews, Clock clock) {
        this.assignments = assignments;
        this.updates = updates;
        this.actions = actions;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param lead empty where nobody leads it
     * @param due by when the lead should be done, or else the day of the next review
     * @param efforts what was done, and the actions that are under way
     * @param blocked what is lacking
     */
    record Known(LocalizedText lead, @Nullable LocalDate due, LocalizedText efforts, LocalizedText blocked) {

        static final Known NOTHING = new Known(LocalizedText.EMPTY, null, LocalizedText.EMPTY, LocalizedText.EMPTY);
    }

    /** Of a recommendation, if there is one; the action that the need is asked on is no effort of its own. */
    Known of(Actor actor, @Nullable RecommendationPage page, @Nullable Action on) {
        if (page == null) {
            return Known.NOTHING;
        }
        long id = page.official().id();
        Assignment lead = assignments.of(actor, id).stream()
                .filter(each -> each.isPresent() && each.part() == Part.LEAD)
                .findFirst()
                .orElse(null);
        List<Told> told = updates.lastTold(actor, id).stream()
                .filter(update -> update.state().isRead() && update.state() != UpdateState.INTERNAL)
                .map(update -> update.told())
                .toList();
        List<LocalizedText> efforts =
                new ArrayList<>(told.stream().map(Told::done).toList());
        actions.serving(actor, id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                .filter(row -> BEGUN.contains(row.standing().delivery()) && (on == null || row.id() != on.id()))
                .forEach(row -> efforts.add(row.title()));
        LocalDate due = lead == null ? null : lead.terms().due();
        return new Known(
                lead == null ? LocalizedText.EMPTY : lead.organisationName(),
                due == null ? nextReview(actor, page) : due,
                LocalizedText.joined(efforts.toArray(LocalizedText[]::new)),
                told.stream()
                        .flatMap(each -> Stream.of(each.assistance(), each.challenges()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(LocalizedText.EMPTY));
    }

    private @Nullable LocalDate nextReview(Actor actor, RecommendationPage page) {
        return reviews.reviews(actor).stream()
                .filter(review -> review.code().equals(page.source().mechanism()))
                .map(PriorityRules.Review::next)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
