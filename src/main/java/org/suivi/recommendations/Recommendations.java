package org.suivi.recommendations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;
import org.suivi.taxonomies.ActionWords;

/** The front door to single recommendations: changing what the State keeps beside the official text. */
@Service
@Transactional
public class Recommendations {

    private final RecommendationStore store;
    private final ActionWords actions;
    private final ApplicationEventPublisher events;

    Recommendations(RecommendationStore store, ActionWords actions, ApplicationEventPublisher events) {
        this.store = store;
        this.actions = actions;
        this.events = events;
    }

    /** How other modules name a recommendation. */
    public static Ref ref(long id) {
        return new Ref("recommendation", id);
    }

    /**
     * Changes what the State keeps beside the official text; what stays as it was makes no event.
     *
     * @param version the version the person saw
     * @throws Stale when somebody saved since
     */
    public void edit(Actor actor, long id, int version, EditRecommendation command) {
        Recommendation recommendation = store.find(actor.inSystem(), id, Visibility.seenBy(actor))
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (recommendation.version() != version) {
            throw new Stale(ref(id));
        }
        Optional<PositionChanged> moved = recommendation.take(actor, command.position());
        List<Change> changes = Stream.of(
                        moved,
                        recommendation.describe(actor, command.words()),
                        recommendation.categorize(actor, command.actionCategory(), actions.categories()),
                        recommendation.showTo(actor, command.visibility()))
                .flatMap(Optional::stream)
                .map(Change.class::cast)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        moved.ifPresent(event -> store.keepPast(actor.inSystem(), event));
        store.save(recommendation);
        changes.forEach(events::publishEvent);
        events.publishEvent(new RecommendationsTouched(actor.inSystem(), Set.of(id)));
    }
}
