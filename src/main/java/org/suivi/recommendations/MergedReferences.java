package org.suivi.recommendations;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.taxonomies.ActionWords;
import org.suivi.taxonomies.DoublesMerged;
import org.suivi.taxonomies.Referrer;

/** Lets recommendations and what was received of them follow when doubles of the reference data are merged. */
@Configuration(proxyBeanMethods = false)
class MergedReferences {

    /** The recommendations that show the entry, by the table of the entry. */
    private static final Map<String, String> SHOWN = Map.of(
            "term", """
                    select recommendation_id from recommendation_tag where term_id = :from
                    union select r.id from recommendation r join term on term.code = action_category::text
                        join taxonomy on taxonomy.id = taxonomy_id and taxonomy.kind = 'actions' where term.id = :from
                    union select recommendation_id from recommending_state join state on state.id = state_id
                        join term on term.code = regional_group
                        join taxonomy on taxonomy.id = taxonomy_id and taxonomy.code = 'un-regional-groups'
                        where term.id in (:from, :into)
                    """,
            "taxonomy",
                    "select recommendation_id from recommendation_tag join term on term.id = term_id where taxonomy_id = :from",
            "state", "select recommendation_id from recommending_state where state_id = :from",
            "mechanism", "select id from recommendation where mechanism_id = :from");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MergedReferences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Bean
    Referrer termsOfTags() {
        return Referrer.byKey("term", "recommendation_tag", "term_id");
    }

    @Bean
    Referrer recommendingStates() {
        return Referrer.byKey("state", "recommending_state", "state_id");
    }

    @Bean
    Referrer categoriesOfAction() {
        return Referrer.byCode("recommendation", "action_category", "int", ActionWords.CATEGORIES);
    }

    /** What an import brought follows, or the change would look like a person's when the import is to be undone. */
    @Bean
    Referrer receivedCategoriesOfAction() {
        return Referrer.byCode("received_row", "action_category", "int", ActionWords.CATEGORIES);
    }

    @Bean
    Referrer receivedTerms() {
        return Referrer.inArrays("term", "received_row", "terms");
    }

    @Bean
    Referrer receivedStates() {
        return Referrer.inArrays("state", "received_row", "states");
    }

    @Bean
    Referrer receivedMechanisms() {
        return Referrer.byKey("mechanism", "received_row", "mechanism_id");
    }

    @EventListener
    void follow(DoublesMerged merged) {
        String shown = SHOWN.get(merged.subject().type());
        if (shown == null) {
            return;
        }
        Map<Integer, TreeSet<Long>> bySystem = new TreeMap<>();
        jdbc.sql("update recommendation set changed_at = now() where id in (%s) returning system_id, id"
                        .formatted(shown))
                .param("from", merged.from())
                .param("into", merged.subject().id())
                .query(row -> {
                    bySystem.computeIfAbsent(row.getInt("system_id"), system -> new TreeSet<>())
                            .add(row.getLong("id"));
                });
        bySystem.forEach((system, ids) -> events.publishEvent(new RecommendationsTouched(system, ids)));
    }
}
