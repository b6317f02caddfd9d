package org.suivi.assessments;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Naming;

/** What assessments and scales of grades are called in histories. */
@Configuration(proxyBeanMethods = false)
class AssessmentNames {

    /** By the recommendation that it is of; what is not published is nobody's business here. */
    @Bean
    Naming namesOfAssessments(JdbcClient jdbc, RecommendationBriefs briefs, Labels labels) {
        return Naming.inSystems(Assessment.ref(0).type(), Set.of(), (actor, keys, language) -> {
            Map<Long, Long> of = published(jdbc, actor, keys);
            return headings(of, briefs.of(actor, Set.copyOf(of.values())), labels, language);
        });
    }

    @Bean
    Naming namesOfScales(JdbcClient jdbc) {
        record Named(String key, String name) {}
        return new Naming(
                "grade-scale",
                Set.of(),
                (actor, keys, language) -> jdbc
                        .sql(
                                "select id::text as key, mechanism || ' ' || code as name from grade_scale where id::text in (:keys)")
                        .param("keys", keys)
                        .query(Named.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Named::key, Named::name)));
    }

    private static Map<Long, Long> published(JdbcClient jdbc, Actor actor, Collection<String> keys) {
        Map<Long, Long> of = new HashMap<>();
        jdbc.sql("""
                        select id, recommendation_id from assessment
                        where system_id = :system and id = any(:ids) and state in ('published', 'superseded')
                        """)
                .param("system", actor.inSystem())
                .param("ids", keys.stream().map(Long::valueOf).toArray(Long[]::new))
                .query(row -> {
                    of.put(row.getLong("id"), row.getLong("recommendation_id"));
                });
        return of;
    }

    private static Map<String, String> headings(
            Map<Long, Long> of, Map<Long, Brief> briefs, Labels labels, Language language) {
        Map<String, String> names = new HashMap<>();
        of.forEach((id, recommendation) -> {
            Brief brief = briefs.get(recommendation);
            if (brief != null) {
                names.put(String.valueOf(id), brief.heading(labels, language));
            }
        });
        return names;
    }
}
