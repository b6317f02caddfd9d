package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.PublicSystem;
import org.suivi.assessments.AssessmentExamples;
import org.suivi.assessments.Assessments;
import org.suivi.assessments.DraftAssessment;
import org.suivi.assessments.Result;
import org.suivi.identity.Role;
import org.suivi.indicators.Examples;
import org.suivi.indicators.IndicatorKind;
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.Measurable;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.RecommendationList;
import org.suivi.search.SearchSource;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

/** The list, files and programs know how recommendations are followed up: at once, each voice apart, to each reader what is theirs. */
@OnDatabase
class FollowUpFacetsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    Cast cast;

    @Autowired
    PublicSystem open;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    RecommendationList list;

    @Autowired
    Clusters clusters;

    @Autowired
    Assignments assignments;

    @Autowired
    Updates updates;

    @Autowired
    Plans plans;

    @Autowired
    PlanThemes themes;

    @Autowired
    Actions actions;

    @Autowired
    PublishedPlans published;

    @Autowired
    Assessments assessments;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorLinks links;

    @Autowired
    Labels labels;

    @Autowired
    SearchSource source;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long one;
    private long two;
    private long ministry;

    @BeforeEach
    void twoRecommendations() {
        new AssessmentExamples(jdbc, transactions).clear(cast.systemId());
        recommendations.clear(cast.systemId());
        one = recommendations.aRecommendation(cast.systemId()).id();
        two = recommendations.aRecommendation(cast.systemId()).id();
        ministry = examples.ministry();
    }

    @AfterEach
    void takeAway() {
        new AssessmentExamples(jdbc, transactions).clear(cast.systemId());
        recommendations.clear(cast.systemId());
    }

    @Test
    void theLeadIsFoundFromTheMomentItIsGivenAndByEveryWay() {
        examples.lead(ministry, null, one);
        assertThat(count("lead=" + ministry)).isEqualTo(1);
        assertThat(count("lead=-")).isEqualTo(1);
        long cluster = examples.in(() -> clusters.create(
                examples.secretariat(), "FACETS", LocalizedText.of(Language.EN, "Prisons"), List.of(two)));
        examples.in(() -> assignments.assign(
                examples.secretariat(),
                new Assign(Matter.Kind.CLUSTER, List.of(cluster), ministry, Part.LEAD, null, null)));
        assertThat(count("lead=" + ministry)).isEqualTo(2);
        assertThat(examples.in(
                        () -> labels.inSystem(cast.systemId()).of(Facet.LEAD, Long.toString(ministry), Language.FR)))
                .isEqualTo("Ministry");
    }

    @Test
    void deliveryOfUpdatesIsFoundByThoseWhoMayReadThem() {
        examples.lead(ministry, null, one);
        long id = examples.anUpdate(one, "Judges were trained", UpdateState.CLEARED);
        assertThat(count("delivery=in-progress")).isZero();
        examples.run(() -> updates.move(examples.secretariat(), id, 1, UpdateState.ACCEPTED, ""));
        assertThat(count("delivery=in-progress")).isEqualTo(1);
        assertThat(count(Role.CIVIL_SOCIETY, "delivery=in-progress")).isZero();
        assertThat(count(Role.CIVIL_SOCIETY, "delivery=-")).isEqualTo(2);
        examples.run(() -> updates.move(examples.secretariat(), id, 2, UpdateState.PUBLISHED, ""));
        assertThat(count(Role.CIVIL_SOCIETY, "delivery=in-progress")).isEqualTo(1);
    }

    @Test
    void everybodyKnowsOfActionsWhatThePublishedPlanSays() {
        Actor secretariat = examples.secretariat();
        long plan = examples.in(() -> plans.begin(secretariat, aPlan("Plan of facets")));
        long theme = examples.in(() -> themes.add(secretariat, plan, aTheme("Justice")));
        long action = examples.in(() -> actions.add(secretariat, anAction(theme, "Train judges", ministry, one)));
        assertThat(count("action=yes&delivery=not-started")).isEqualTo(1);
        assertThat(count("action=no")).isEqualTo(1);
        assertThat(count(Role.CIVIL_SOCIETY, "action=yes")).isZero();
        examples.in(() -> published.approve(
                secretariat,
                plans.one(secretariat, plan, DAY),
                plans.one(secretariat, plan, DAY).version()));
        examples.run(() -> actions.deliver(secretariat, action, 0, Delivery.IN_PROGRESS, null));
        assertThat(count("delivery=in-progress")).isEqualTo(1);
        assertThat(count(Role.CIVIL_SOCIETY, "action=yes&delivery=not-started")).isEqualTo(1);
        assertThat(count(Role.CIVIL_SOCIETY, "delivery=in-progress")).isZero();
    }

    @Test
    void theResultsOfEachKindOfAssessorAreAFacetOfTheirOwn() {
        publish(Role.SECRETARIAT, Result.IMPLEMENTED);
        publish(Role.CIVIL_SOCIETY, Result.REGRESSED);
        assertThat(count("result-state=implemented")).isEqualTo(1);
        assertThat(count("result-civil-society=regressed")).isEqualTo(1);
        assertThat(count("result-state=regressed")).isZero();
        assertThat(count("result-nhri=not-assessed")).isEqualTo(2);
        assertThat(count("result-mechanism=not-applicable")).isEqualTo(2);
    }

    @Test
    void internalIndicatorsAreKnownToTheStateOnly() {
        Actor secretariat = examples.secretariat();
        var description =
                Examples.as(Examples.outcome("Prison density", null), IndicatorKind.OUTCOME, Visibility.INTERNAL);
        long indicator = examples.in(() -> indicators.add(secretariat, description));
        examples.run(() -> links.link(secretariat, indicator, Measurable.RECOMMENDATION, List.of(one)));
        assertThat(count("indicator=yes")).isEqualTo(1);
        assertThat(count(Role.CIVIL_SOCIETY, "indicator=yes")).isZero();
        examples.run(() -> indicators.remove(secretariat, indicator));
        assertThat(count("indicator=no")).isEqualTo(2);
    }

    @Test
    void whatAnIndexLostIsHandedOverAgain() {
        Instant before = Instant.now();
        examples.lead(ministry, null, one, two);
        List<Long> again = examples.in(() -> {
            try (var documents = source.changedSince(before)) {
                return documents.map(document -> document.key().id()).toList();
            }
        });
        assertThat(again).contains(one, two);
    }

    @Test
    void filesAndProgramsTellEachVoiceApartAndThePublicWhatIsPublished() {
        examples.lead(ministry, null, one);
        examples.anUpdate(one, "Judges were trained", UpdateState.INTERNAL);
        publish(Role.NHRI, Result.LIMITED);
        assertThat(get("/qta/recommendations/export?format=csv", Role.READER))
                .contains("lead,delivery,result_state,result_nhri,result_civil_society,result_mechanism");
        assertThat(get("/qta/recommendations/export?format=csv", Role.READER))
                .contains(
                        "Ministry,In progress,Not assessed,Limited progress,Not assessed,The mechanism gives no grades");
        open.isPublic(true);
        try {
            String everybody = get("/qta/open-data.csv", null);
            assertThat(everybody)
                    .contains("Ministry,,Not assessed,Limited progress")
                    .doesNotContain("In progress");
            assertThat(get("/api/v1/systems/qta/recommendations?result-nhri=limited", null))
                    .contains("\"total\":1", "\"delivery\":[]", "\"nhri\":[\"limited\"]", "\"en\":\"Ministry\"");
        } finally {
            open.isPublic(false);
        }
    }

    @Test
    void theListShowsFacetsOfFollowUpOnceSomebodyFollowsUp() {
        assertThat(get("/qta/recommendations", Role.READER)).doesNotContain("Lead institution</h2>");
        examples.lead(ministry, null, one);
        assertThat(get("/qta/recommendations", Role.READER)).contains("Lead institution</h2>", "No lead");
        assertThat(get("/qta/recommendations?lang=ar&lead=-", Role.READER)).contains("بلا مؤسسة رائدة");
    }

    private void publish(Role role, Result result) {
        Actor actor = cast.actor(role);
        examples.run(() -> {
            long id = assessments.draft(actor, new DraftAssessment(one, 0, AssessmentExamples.found(result)));
            assessments.approve(actor, id);
            assessments.publish(actor, id);
        });
    }

    private int count(String query) {
        return count(Role.READER, query);
    }

    private int count(Role role, String query) {
        return list.total(cast.actor(role), RecommendationFilter.ofQuery(query));
    }

    private String get(String address, @Nullable Role role) {
        var result = pages.get()
                .uri(address)
                .with(role == null ? cast.asNobody() : cast.as(role))
                .exchange();
        return Answers.text(result);
    }
}
