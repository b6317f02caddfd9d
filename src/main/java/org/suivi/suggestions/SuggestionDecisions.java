package org.suivi.suggestions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.EditRecommendation;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.recommendations.RecommendationTags;
import org.suivi.recommendations.Recommendations;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** The front door to a person's decisions about suggestions, one or many: only here a suggestion becomes a tag. */
@Service
@Transactional
public class SuggestionDecisions {

    private static final int MOST_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final RecommendationTags tags;
    private final RecommendationBriefs briefs;
    private final RecommendationPages pages;
    private final Recommendations recommendations;
    private final Taxonomies taxonomies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuggestionDecisions(
            JdbcClient jdbc,
            RecommendationTags tags,
            RecommendationBriefs briefs,
            RecommendationPages pages,
            Recommendations recommendations,
            Taxonomies taxonomies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.tags = tags;
        this.briefs = briefs;
        this.pages = pages;
        this.recommendations = recommendations;
        this.taxonomies = taxonomies;
        this.events = events;
        this.clock = clock;
    }

    /** One suggested tag of one recommendation, by their keys. */
    public record Choice(long recommendation, int term) {}

    /** Tags the recommendations with what was suggested; returns how many tags that made. */
    public int accept(Actor actor, Collection<Choice> choices) {
        Map<Integer, Set<Long>> byTerm = byTerm(actor, choices);
        int made = 0;
        for (Map.Entry<Integer, Set<Long>> term : byTerm.entrySet()) {
            made += tags.add(actor, term.getValue(), term.getKey());
        }
        return made;
    }

    /** Remembers that these do not fit. */
    public int reject(Actor actor, Collection<Choice> choices) {
        int rejected = 0;
        for (Map.Entry<Integer, Set<Long>> term : byTerm(actor, choices).entrySet()) {
            String path = known(actor, term.getKey()).path();
            for (Long id : briefs.of(actor, term.getValue()).keySet()) {
                rejected += reject(actor, id, term.getKey(), path);
            }
        }
        return rejected;
    }

    private int reject(Actor actor, long id, int term, String path) {
        int added = jdbc.sql("""
                        insert into rejected_suggestion (recommendation_id, term_id, system_id, rejected_at)
                        values (:id, :term, :system, :now) on conflict do nothing
                        """)
                .param("id", id)
                .param("term", term)
                .param("system", actor.inSystem())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            events.publishEvent(new SuggestionRejected(actor, id, path));
        }
        return added;
    }

    /** Takes over the suggested category of action and leaves everything else as it is. */
    public void categorize(Actor actor, long id, int category) {
        actor.mustHave(Permission.EDIT_RECORDS);
        RecommendationRecord.Kept kept = pages.withId(actor, id).kept();
        recommendations.edit(
                actor,
                id,
                kept.version(),
                new EditRecommendation(kept.position(), kept.words(), category, kept.visibility()));
    }

    /** Remembers that this category does not fit. */
    public void rejectCategory(Actor actor, long id, int category) {
        actor.mustHave(Permission.EDIT_RECORDS);
        pages.withId(actor, id);
        int added = jdbc.sql("""
                        insert into rejected_action_category (recommendation_id, category, system_id, rejected_at)
                        values (:id, :category, :system, :now) on conflict do nothing
                        """)
                .param("id", id)
                .param("category", category)
                .param("system", actor.inSystem())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            events.publishEvent(new ActionCategoryRejected(actor, id, category));
        }
    }

    private Map<Integer, Set<Long>> byTerm(Actor actor, Collection<Choice> choices) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (choices.isEmpty()) {
            throw new Refused("suggestions.choose");
        }
        if (choices.size() > MOST_AT_ONCE) {
            throw new Refused("recommendation.bulk.too-many", MOST_AT_ONCE);
        }
        Map<Integer, Set<Long>> byTerm = choices.stream()
                .collect(Collectors.groupingBy(
                        Choice::term, TreeMap::new, Collectors.mapping(Choice::recommendation, Collectors.toSet())));
        byTerm.forEach((term, ids) -> {
            known(actor, term);
            if (briefs.of(actor, List.copyOf(ids)).size() < ids.size()) {
                throw new NotFound("problem.not-found");
            }
        });
        return byTerm;
    }

    /** The term, if it is one of a vocabulary the actor's system uses. */
    private Term known(Actor actor, int term) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return vocabulary
                .term(term)
                .filter(one -> vocabulary.taxonomies(actor.inSystem()).contains(one.taxonomy()))
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }
}
