package org.suivi.recommendations;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;

/** The front door to single recommendations: changing what the State keeps beside the official text. */
@Service
@Transactional
public class Recommendations {

    private final RecommendationStore store;
    private final ApplicationEventPublisher events;

    Recommendations(RecommendationStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** How other modules name a recommendation. */
    public static Ref ref(long id) {
        return new Ref("recommendation", id);
    }

    /**
     * Takes or corrects the State's position.
     *
     * @param version the version the person saw
     * @throws Stale when somebody saved since
     */
    public void takePosition(Actor actor, long id, int version, PositionTaken taken) {
        change(actor, id, version, recommendation -> {
            Optional<PositionChanged> changed = recommendation.take(actor, taken);
            changed.ifPresent(event -> store.keepPast(actor.inSystem(), event));
            return changed;
        });
    }

    /** Writes the plain-language title and summary. */
    public void describe(Actor actor, long id, int version, PlainWords words) {
        change(actor, id, version, recommendation -> recommendation.describe(actor, words));
    }

    public void categorize(Actor actor, long id, int version, @Nullable Integer category) {
        change(actor, id, version, recommendation -> recommendation.categorize(actor, category));
    }

    public void showTo(Actor actor, long id, int version, Visibility visibility) {
        change(actor, id, version, recommendation -> recommendation.showTo(actor, visibility));
    }

    private void change(Actor actor, long id, int version, Function<Recommendation, Optional<? extends Change>> verb) {
        Recommendation recommendation = store.find(actor.inSystem(), id, Visibility.seenBy(actor))
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (recommendation.version() != version) {
            throw new Stale(ref(id));
        }
        verb.apply(recommendation).ifPresent(event -> {
            store.save(recommendation);
            events.publishEvent(event);
            events.publishEvent(new RecommendationsTouched(actor.inSystem(), java.util.Set.of(id)));
        });
    }
}
