package org.suivi.practices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.KindsOfChange;
import org.suivi.cooperation.NearPractices;
import org.suivi.cooperation.NearPractices.Near;
import org.suivi.cooperation.NearPractices.Subject;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** Which practices of others are nearest to a recommendation or an action, by what, and how often others used them. */
@Service
@Transactional(readOnly = true)
public class PracticesForWork {

    private static final int SHOWN = 3;
    private static final int MOST_SERVED = 5;

    private final NearPractices practices;
    private final Reuses reuses;
    private final RecommendationPages recommendations;
    private final Actions actions;
    private final KindsOfChange kinds;
    private final Taxonomies taxonomies;

    PracticesForWork(
            NearPractices practices,
            Reuses reuses,
            RecommendationPages recommendations,
            Actions actions,
            KindsOfChange kinds,
            Taxonomies taxonomies) {
        this.practices = practices;
        this.reuses = reuses;
        this.recommendations = recommendations;
        this.actions = actions;
        this.kinds = kinds;
        this.taxonomies = taxonomies;
    }

    /** A practice near to the work, and how often it was used elsewhere, as its origin agreed. */
    public record Counted(Near near, int reuses) {}

    public List<Counted> ofRecommendation(Actor actor, long id) {
        RecommendationPage page = recommendations.withId(actor, id);
        return nearest(actor, subject(List.of(page), page.official().texts()));
    }

    public List<Counted> ofAction(Actor actor, long id) {
        Action action = actions.one(actor, id);
        List<RecommendationPage> served = action.draft().serves().recommendations().stream()
                .limit(MOST_SERVED)
                .map(each -> recommendations.withId(actor, each))
                .toList();
        return nearest(actor, subject(served, action.title()));
    }

    private Subject subject(List<RecommendationPage> pages, LocalizedText words) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        Set<Integer> themes = new LinkedHashSet<>();
        Set<String> instruments = new LinkedHashSet<>();
        List<LocalizedText> texts = new ArrayList<>(List.of(words));
        for (RecommendationPage page : pages) {
            page.tags().stream()
                    .filter(tag -> tag.facet() == Facet.THEME)
                    .flatMap(tag -> vocabulary.newest(tag.term()).stream())
                    .map(Term::id)
                    .forEach(themes::add);
            instruments.add(page.source().mechanism());
            texts.add(page.official().texts());
        }
        Optional<Integer> function = kinds.of(texts.toArray(LocalizedText[]::new));
        return new Subject(List.copyOf(themes), function.stream().toList(), List.copyOf(instruments));
    }

    private List<Counted> nearest(Actor actor, Subject subject) {
        List<Near> found = practices.to(actor, subject, SHOWN);
        Map<Long, Integer> used = reuses.confirmed(found.stream().map(Near::id).toList());
        return found.stream()
                .map(near -> new Counted(near, used.getOrDefault(near.id(), 0)))
                .toList();
    }
}
