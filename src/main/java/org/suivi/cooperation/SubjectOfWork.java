package org.suivi.cooperation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import org.suivi.suggestions.SuggestedKind;
import org.suivi.suggestions.Suggestions;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/**
 * Tells what a need is about that is asked on a record: by the tags of the record; where it has none, by those of its clusters, and else by
 * its words. All but its own tags are suggestions, and marked.
 */
@Component
class SubjectOfWork {

    private static final int MOST_THEMES = Need.MOST_THEMES - 1;
    private static final int MOST_SUGGESTED = 3;
    private static final int MOST_NEIGHBOURS = 5;

    private final RecommendationPages recommendations;
    private final Clusters clusters;
    private final Suggestions suggestions;
    private final KindsOfChange kinds;
    private final Taxonomies taxonomies;

    SubjectOfWork(
            RecommendationPages recommendations,
            Clusters clusters,
            Suggestions suggestions,
            KindsOfChange kinds,
            Taxonomies taxonomies) {
        this.recommendations = recommendations;
        this.clusters = clusters;
        this.suggestions = suggestions;
        this.kinds = kinds;
        this.taxonomies = taxonomies;
    }

    /**
     * What it is about.
     *
     * @param page the recommendation; null for an action that serves none
     * @param asked what others asked for
     * @param task what is to be done, which is the same where it is no action
     */
    Need.What of(Actor actor, @Nullable RecommendationPage page, LocalizedText asked, LocalizedText task) {
        List<Integer> themes = tags(page, Facet.THEME);
        List<Integer> groups = tags(page, Facet.PERSON);
        boolean isTagged = !themes.isEmpty() && !groups.isEmpty();
        List<RecommendationPage> near = page == null || isTagged ? List.of() : neighbours(actor, page);
        var text = new Text(asked, page == null ? null : page.official().id());
        List<Integer> likelyThemes = themes.isEmpty() ? likely(actor, SuggestedKind.THEMES, near, text) : List.of();
        List<Integer> likelyGroups = groups.isEmpty() ? likely(actor, SuggestedKind.PERSONS, near, text) : List.of();
        Integer function = kinds.of(asked, task).orElse(null);
        List<Integer> forms = kinds.usualForms(function);
        return new Need.What(
                Stream.concat(themes.stream(), likelyThemes.stream())
                        .limit(MOST_THEMES)
                        .toList(),
                groups.isEmpty() ? likelyGroups : groups,
                function,
                forms,
                Stream.of(
                                likelyThemes,
                                likelyGroups,
                                Stream.ofNullable(function).toList(),
                                forms)
                        .flatMap(List::stream)
                        .toList());
    }

    /** Keys of the terms that a record is tagged with, as they are called today. */
    List<Integer> tags(@Nullable RecommendationPage page, Facet facet) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return page == null
                ? List.of()
                : page.tags().stream()
                        .filter(tag -> tag.facet() == facet)
                        .flatMap(tag -> vocabulary.newest(tag.term()).stream())
                        .map(Term::id)
                        .distinct()
                        .toList();
    }

    /** What is read, and of which recommendation if of one. */
    private record Text(LocalizedText words, @Nullable Long of) {}

    /** People decided what belongs together; that tells more than words. */
    private List<Integer> likely(Actor actor, SuggestedKind kind, List<RecommendationPage> near, Text text) {
        List<Integer> shared = near.stream()
                .flatMap(each -> tags(each, kind.facet()).stream())
                .distinct()
                .limit(MOST_SUGGESTED)
                .toList();
        return shared.isEmpty()
                ? suggestions.likely(actor, kind, text.words(), text.of()).stream()
                        .map(Term::id)
                        .limit(MOST_SUGGESTED)
                        .toList()
                : shared;
    }

    /** Some others of its clusters whose tags may be told outside the secretariat. */
    private List<RecommendationPage> neighbours(Actor actor, RecommendationPage page) {
        return page.connections().clusters().stream()
                .flatMap(cluster -> clusters.members(actor, cluster.id()).stream())
                .filter(id -> id != page.official().id())
                .distinct()
                .limit(MOST_NEIGHBOURS)
                .map(id -> recommendations.withId(actor, id))
                .filter(each -> each.kept().visibility() != Visibility.RESTRICTED)
                .toList();
    }
}
