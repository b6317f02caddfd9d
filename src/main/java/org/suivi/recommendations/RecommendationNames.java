package org.suivi.recommendations;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.NamedRows;
import org.suivi.shared.Naming;

/** What recommendations, clusters and categories of action are called in histories. */
@Configuration(proxyBeanMethods = false)
class RecommendationNames {

    @Bean
    Naming namesOfRecommendations(RecommendationBriefs briefs, Labels labels) {
        return Naming.inSystems(
                RecommendationDocuments.KIND,
                Set.of("recommendation", "recommendations", "cluster-members-changed"),
                (actor, keys, language) -> briefs.of(actor, ids(keys)).values().stream()
                        .collect(Collectors.toMap(
                                brief -> String.valueOf(brief.id()), brief -> brief.heading(labels, language))));
    }

    @Bean
    Naming namesOfClusters(Clusters clusters) {
        return Naming.inSystems(
                "cluster",
                Set.of("cluster", "clusters"),
                (actor, keys, language) -> clusters.all(actor).stream()
                        .filter(cluster -> keys.contains(String.valueOf(cluster.id())))
                        .collect(Collectors.toMap(
                                cluster -> String.valueOf(cluster.id()),
                                cluster -> cluster.name().plain(language))));
    }

    @Bean
    Naming namesOfAsks(NamedRows rows) {
        return rows.of("ask", Set.of("asks"), """
                select k.id::text as key, k.text::text as name from ask k
                join recommendation r on r.id = k.recommendation_id and r.visibility in (:seen)
                where k.system_id = :system and k.id = any(:ids)
                """);
    }

    @Bean
    Naming namesOfCategories(Labels labels) {
        return new Naming(
                "action-category",
                Set.of("action-categorized", "action-category-rejected", "action_verb.suggests"),
                (actor, keys, language) -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> labels.of(Facet.CATEGORY, key, language))));
    }

    /** What is no key stays out: a file of recommendations may stand under the same word. */
    private static List<Long> ids(Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
