package org.suivi.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assessments.AssessmentDashboard;
import org.suivi.assessments.AssessmentDashboards;
import org.suivi.assessments.AssessmentExamples;
import org.suivi.assessments.AssessmentPages;
import org.suivi.assessments.AssessorKind;
import org.suivi.identity.Role;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.recommendations.Span;

/** The assessors of the demonstration agree, contradict each other, and sometimes know nothing. */
@OnDatabase
class AssessedTextsTests {

    @Autowired
    AssessedTexts assessed;

    @Autowired
    AssessmentDashboards dashboards;

    @Autowired
    AssessmentPages pages;

    @Autowired
    RecommendationExamples records;

    @Autowired
    Cast cast;

    private final AssessmentExamples examples;

    @Autowired
    AssessedTextsTests(JdbcClient jdbc, TransactionTemplate transactions) {
        this.examples = new AssessmentExamples(jdbc, transactions);
    }

    @BeforeEach
    void rows() {
        end();
        for (int i = 0; i < 25; i++) {
            records.aRecommendation(cast.systemId()).id();
        }
        records.aRecommendation(cast.systemId()).of("CCPR", 2021).id();
        records.aRecommendation(cast.systemId()).of("CEDAW", 2021).id();
    }

    @AfterEach
    void end() {
        examples.clear(cast.systemId());
        records.clear(cast.systemId());
    }

    @Test
    void everyAssessorSpeaksAndEveryResultIsThere() {
        assessed.tell(cast.system());
        var part = new AssessmentDashboards.Part(AssessorKind.STATE, Facet.MECHANISM, Span.MONTH);
        AssessmentDashboard dashboard =
                examples.in(cast.systemId(), () -> dashboards.of(cast.actor(Role.READER), part));
        for (AssessorKind kind : AssessorKind.values()) {
            assertThat(dashboard.overall().getOrDefault(kind.facet(), Map.of()).entrySet().stream()
                            .filter(count -> !count.getKey().startsWith("not-a"))
                            .mapToInt(Map.Entry::getValue)
                            .sum())
                    .as(kind.code())
                    .isBetween(2, 40);
        }
        for (String result : new String[] {"regressed", "no-information", "implemented", "no-progress", "limited"}) {
            assertThat(dashboard.overall().values()).as(result).anyMatch(counts -> counts.containsKey(result));
        }
        assertThat(dashboard.news().changes().get(AssessorKind.NHRI).changed()).isGreaterThanOrEqualTo(3);
        assertThat(dashboard.overTime()).as("months in which something stood").hasSize(12);
        assertThat(examples.in(cast.systemId(), () -> pages.own(cast.actor(Role.NHRI), 1))
                        .rows()
                        .get(0)
                        .assessment()
                        .state()
                        .code())
                .isEqualTo("draft");
    }
}
