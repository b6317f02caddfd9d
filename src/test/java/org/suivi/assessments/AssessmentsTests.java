package org.suivi.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.assessments.AssessmentExamples.found;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.identity.Role;
import org.suivi.recommendations.BuiltOnRecommendations;
import org.suivi.recommendations.CrossCounts.Row;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.RecommendationList;
import org.suivi.recommendations.Span;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;

@OnDatabase
class AssessmentsTests {

    private static final RecommendationFilter EVERYTHING = RecommendationFilter.everything();

    @Autowired
    Assessments assessments;

    @Autowired
    AssessmentPages pages;

    @Autowired
    AssessmentDashboards dashboards;

    @Autowired
    AssessmentList list;

    @Autowired
    RecommendationList recommendations;

    @Autowired
    ImplementationIndex index;

    @Autowired
    GradeScales scales;

    @Autowired
    Organisations organisations;

    @Autowired
    RecommendationExamples records;

    @Autowired
    List<BuiltOnRecommendations> built;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private final AssessmentExamples examples;
    private long one;
    private long two;
    private long hidden;
    private long other;

    @Autowired
    AssessmentsTests(JdbcClient jdbc, TransactionTemplate transactions) {
        this.examples = new AssessmentExamples(jdbc, transactions);
    }

    @BeforeEach
    void begin() {
        end();
        one = records.aRecommendation(cast.systemId()).tagged("children").id();
        two = records.aRecommendation(cast.systemId()).of("CCPR", 2021).id();
        hidden = records.aRecommendation(cast.systemId())
                .seenBy(Visibility.INTERNAL)
                .id();
        other = in(() -> organisations.add(
                cast.actor(Role.SECRETARIAT),
                new Organisation.Draft(
                        LocalizedText.of(Language.EN, "Second coalition"), Organisation.Kind.CIVIL_SOCIETY)));
    }

    @AfterEach
    void end() {
        examples.clear(cast.systemId());
        records.clear(cast.systemId());
        in(() -> jdbc.sql("delete from organisation where id = :id")
                .param("id", other)
                .update());
    }

    @ParameterizedTest
    @FieldSource("org.suivi.identity.Role#OF_SYSTEMS")
    void whatIsNotPublishedIsSeenByItsOwnVoiceOnlyOnPagesAndInCounts(Role reader) {
        for (Role writer : List.of(Role.SECRETARIAT, Role.NHRI, Role.CIVIL_SOCIETY)) {
            long id = draft(cast.actor(writer), one, Result.REGRESSED);
            Actor actor = cast.actor(reader);
            for (int step = 0; step < 2; step++) {
                assertThat(in(() -> pages.of(actor, one)).unpublished())
                        .as("%s of %s as %s", step, writer, reader)
                        .hasSize(reader == writer ? 1 : 0);
                if (reader != writer) {
                    assertThatThrownBy(() -> in(() -> pages.one(actor, id))).isInstanceOf(NotFound.class);
                }
                assertThat(counts(actor)).containsOnly("not-assessed");
                assertThat(in(() -> list.find(actor, AssessmentFilter.EVERYTHING))
                                .total())
                        .isZero();
                assertThat(in(() -> index.of(actor, ImplementationIndex.Band.NOT, 1))
                                .of(ImplementationIndex.Band.NOT))
                        .isZero();
                if (step == 0) {
                    run(() -> assessments.approve(cast.actor(writer), id));
                }
            }
            run(() -> assessments.discard(cast.actor(writer), id));
        }
        assertThat(in(() -> jdbc.sql(
                                "select count(*) from audit_entry where subject_type = 'assessment' and system_id = :s")
                        .param("s", cast.systemId())
                        .query(Long.class)
                        .single()))
                .isEqualTo(audited());
    }

    /** Publishing by other tests is in the log for good; nothing else ever is. */
    private long audited() {
        return in(() -> jdbc.sql(
                        "select count(*) from audit_entry where verb = 'assessment-published' and system_id = :s")
                .param("s", cast.systemId())
                .query(Long.class)
                .single());
    }

    @ParameterizedTest
    @FieldSource("org.suivi.identity.Role#OF_SYSTEMS")
    void whatIsPublishedIsReadByEverybodyWhoMayReadTheRecommendation(Role reader) {
        publish(cast.actor(Role.NHRI), one, Result.LIMITED);
        publish(cast.actor(Role.NHRI), hidden, Result.REGRESSED);
        Actor actor = cast.actor(reader);
        boolean seesHidden = Visibility.seenBy(actor).contains(Visibility.INTERNAL);
        assertThat(in(() -> pages.of(actor, one)).of(AssessorKind.NHRI)).hasSize(1);
        assertThat(in(() -> list.find(actor, AssessmentFilter.EVERYTHING)).total())
                .isEqualTo(seesHidden ? 2 : 1);
        assertThat(nhri(actor, "regressed")).isEqualTo(seesHidden ? 1 : 0);
        assertThat(nhri(actor, "limited")).isEqualTo(1);
        assertThat(nhri(actor, "not-assessed")).isEqualTo(1);
    }

    @Test
    void voicesStandSideBySideAndEachSupersedesOnlyItself() {
        Actor nhri = cast.actor(Role.NHRI);
        publish(cast.actor(Role.SECRETARIAT), one, Result.IMPLEMENTED);
        publish(cast.actor(Role.CIVIL_SOCIETY), one, Result.NO_PROGRESS);
        publish(secondCoalition(), one, Result.NO_INFORMATION);
        long first = publish(nhri, one, Result.LIMITED);
        long second = publish(nhri, one, Result.REGRESSED);
        AssessmentPages.Voices voices = in(() -> pages.of(cast.actor(Role.READER), one));
        assertThat(voices.current())
                .extracting(each -> each.finding().result())
                .containsExactly(Result.IMPLEMENTED, Result.REGRESSED, Result.NO_PROGRESS, Result.NO_INFORMATION);
        assertThat(voices.differ()).isTrue();
        assertThat(voices.past()).extracting(Assessment::id).containsExactly(first);
        AssessmentDashboard dashboard = in(() -> dashboards.of(nhri, part(AssessorKind.NHRI, Facet.PERSON)));
        assertThat(dashboard.news().changes().get(AssessorKind.NHRI)).isEqualTo(new AssessmentDashboard.Changes(1, 1));
        assertThat(in(() -> list.find(nhri, AssessmentFilter.EVERYTHING.of(dashboard.month(), true)))
                        .rows())
                .extracting(shown -> shown.assessment().id())
                .containsExactly(second);
    }

    @Test
    void nobodyMovesTheAssessmentOfAnother() {
        long nhri = publish(cast.actor(Role.NHRI), one, Result.LIMITED);
        assertThatThrownBy(() -> run(() -> assessments.discard(cast.actor(Role.SECRETARIAT), nhri)))
                .isInstanceOf(NotAllowed.class);
        long draft = draft(cast.actor(Role.CIVIL_SOCIETY), one, Result.LIMITED);
        assertThatThrownBy(() -> run(() -> assessments.approve(secondCoalition(), draft)))
                .isInstanceOf(NotFound.class);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SECRETARIAT, Role.NHRI, Role.CIVIL_SOCIETY))) {
            assertThatThrownBy(() -> draft(cast.actor(role), one, Result.LIMITED))
                    .as("%s", role)
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aDraftSavedAgainKeepsTheOldOneAndOneThatWasNotSeenIsStale() {
        Actor nhri = cast.actor(Role.NHRI);
        long first = draft(nhri, one, Result.LIMITED);
        assertThatThrownBy(() -> draft(nhri, one, Result.REGRESSED)).isInstanceOf(Stale.class);
        long second = in(() -> assessments.draft(nhri, new DraftAssessment(one, first, found(Result.REGRESSED))));
        assertThat(in(() -> pages.one(nhri, first)).state()).isEqualTo(AssessmentState.REVISED);
        assertThat(in(() -> pages.one(nhri, first)).finding()).isEqualTo(found(Result.LIMITED));
        assertThatThrownBy(() -> run(() -> assessments.approve(nhri, first))).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> run(() -> assessments.publish(nhri, second))).isInstanceOf(Stale.class);
    }

    @Test
    void theDatabaseRefusesEveryChangeButTheAllowedMoves() {
        for (AssessmentState from : AssessmentState.values()) {
            for (AssessmentState to : AssessmentState.values()) {
                long id = raw(from);
                if (from.mayBecome(to)) {
                    assertThat(raw(
                                    id,
                                    "state = '" + to.code() + "', published_at = drafted_at, published_by = 'x'",
                                    to))
                            .isEqualTo(1);
                } else {
                    assertThatThrownBy(() -> raw(id, "state = '" + to.code() + "'", from))
                            .as("%s -> %s", from, to)
                            .isInstanceOf(DataAccessException.class);
                }
                examples.clear(cast.systemId());
            }
        }
        long id = raw(AssessmentState.DRAFT);
        for (String change :
                List.of("result = 'implemented'", "rationale = '{}'", "organisation_id = organisation_id")) {
            assertThatThrownBy(() -> raw(id, change, AssessmentState.DRAFT)).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> raw(id, "state = 'approved', cut_off = now()", AssessmentState.DRAFT))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> in(() -> jdbc.sql("delete from assessment").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> in(() -> jdbc.sql("truncate assessment").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theGradeOfAMechanismKeepsItsOwnTermsBesideTheResult() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        GradeScales.Scale scale = scales.of("CCPR").get(0);
        Grading.Grade given = scale.grades().get(1);
        RecordGrade command = grade(two, given.id(), LocalDate.of(2020, 7, 1));
        long id = in(() -> assessments.draft(secretariat, command));
        run(() -> assessments.approve(secretariat, id));
        run(() -> assessments.publish(secretariat, id));
        Assessment published = in(() -> pages.one(cast.actor(Role.UN_PARTNER), id));
        assertThat(published.by().kind()).isEqualTo(AssessorKind.MECHANISM);
        assertThat(published.finding().result()).isEqualTo(Result.LIMITED);
        assertThat(published.finding().confidence()).isNull();
        assertThat(published.grading()).isEqualTo(new Grading(given, "CCPR-2016", "CCPR/C/128/3/Add.1", "12"));
        assertThatThrownBy(() ->
                        in(() -> assessments.draft(secretariat, grade(one, given.id(), LocalDate.of(2020, 7, 1)))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        in(() -> assessments.draft(secretariat, grade(two, given.id(), LocalDate.of(2015, 7, 1)))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> in(() -> assessments.draft(cast.actor(Role.NHRI), command)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void everyNumberIsTheNumberOfItsList() {
        publish(cast.actor(Role.SECRETARIAT), one, Result.IMPLEMENTED);
        publish(cast.actor(Role.SECRETARIAT), two, Result.NO_INFORMATION);
        publish(cast.actor(Role.CIVIL_SOCIETY), one, Result.REGRESSED);
        publish(secondCoalition(), one, Result.LIMITED);
        for (Role role : List.of(Role.SECRETARIAT, Role.UN_PARTNER)) {
            Actor actor = cast.actor(role);
            for (Facet facet : AssessmentDashboards.FACETS) {
                for (AssessorKind by : AssessorKind.values()) {
                    AssessmentDashboard dashboard = in(() -> dashboards.of(actor, part(by, facet)));
                    dashboard
                            .overall()
                            .forEach((of, counts) -> counts.forEach((value, count) -> assertThat(
                                            recommendations.total(actor, EVERYTHING.only(of, value)))
                                    .as("%s %s as %s", of, value, role)
                                    .isEqualTo(count)));
                    equalLists(
                            actor, facet, Facet.DELIVERY, dashboard.breakdown().delivery());
                    equalLists(actor, facet, by.facet(), dashboard.breakdown().results());
                    dashboard
                            .overTime()
                            .forEach(row -> row.counts()
                                    .forEach((result, count) -> assertThat(
                                                    in(() -> list.find(actor, stood(by, result, row.value())))
                                                            .total())
                                            .as("%s %s", row.value(), result)
                                            .isEqualTo(count.longValue())));
                }
            }
            AssessmentDashboard dashboard = in(() -> dashboards.of(actor, part(AssessorKind.STATE, Facet.GOAL)));
            assertThat(dashboard.overTime()).isNotEmpty();
            dashboard
                    .news()
                    .ages()
                    .forEach((by, ages) -> ages.forEach((age, count) -> assertThat(in(() -> list.find(
                                            actor,
                                            AssessmentFilter.EVERYTHING.by(by).of(age)))
                                    .total())
                            .isEqualTo(count.longValue())));
        }
    }

    private void equalLists(Actor actor, Facet rows, Facet columns, List<Row> counted) {
        assertThat(counted).isNotEmpty();
        counted.forEach(row -> row.counts()
                .forEach((value, count) -> assertThat(recommendations.total(
                                actor, EVERYTHING.only(rows, row.value()).only(columns, value)))
                        .as("%s %s %s", row.value(), columns, value)
                        .isEqualTo(count)));
    }

    private static AssessmentFilter stood(AssessorKind by, String result, String month) {
        return AssessmentFilter.EVERYTHING.by(by).with(result).standingAt(YearMonth.parse(month));
    }

    private static AssessmentDashboards.Part part(AssessorKind by, Facet facet) {
        return new AssessmentDashboards.Part(by, facet, Span.MONTH);
    }

    @Test
    void theIndexAveragesAnswersAndCountsSilenceAsUnknown() {
        publish(cast.actor(Role.SECRETARIAT), one, Result.IMPLEMENTED);
        publish(cast.actor(Role.CIVIL_SOCIETY), one, Result.LIMITED);
        publish(secondCoalition(), one, Result.NO_INFORMATION);
        ImplementationIndex.View view = in(() -> index.of(cast.actor(Role.READER), ImplementationIndex.Band.FULL, 1));
        assertThat(view.rows().rows()).singleElement().satisfies(row -> {
            assertThat(row.score()).isEqualByComparingTo("0.75");
            assertThat(row.answers()).isEqualTo(2);
        });
        assertThat(view.of(ImplementationIndex.Band.UNKNOWN)).isEqualTo(1);
        publish(cast.actor(Role.NHRI), one, Result.REGRESSED);
        assertThat(in(() -> index.of(cast.actor(Role.READER), ImplementationIndex.Band.PARTIAL, 1))
                        .rows()
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.score()).isEqualByComparingTo("0.50"));
    }

    @Test
    void whatWasAssessedIsBuiltUponAndItIsNotSaidByWhom() {
        draft(cast.actor(Role.NHRI), one, Result.LIMITED);
        assertThat(in(() -> built.stream()
                        .flatMap(module -> module.on(cast.actor(Role.SECRETARIAT), Set.of(one, two)).stream())
                        .toList()))
                .containsExactly(new BuiltOnRecommendations.Built(
                        one, "assessments.built", "/assessments/of-recommendation/" + one));
    }

    @Test
    void aWrongInputIsRefusedWithASentence() {
        assertThatThrownBy(() -> new Evidence(Evidence.Bearing.SUPPORTS, "A", "javascript:alert(1)", null, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Evidence(Evidence.Bearing.SUPPORTS, " ", null, null, "p. 1"))
                .isInstanceOf(Refused.class);
        Finding late = new Finding(
                Result.LIMITED, "m", "", Confidence.LOW, LocalDate.of(2999, 1, 1), LocalizedText.EMPTY, List.of());
        assertThatThrownBy(() -> in(() -> assessments.draft(cast.actor(Role.NHRI), new DraftAssessment(one, 0, late))))
                .isInstanceOf(Refused.class);
    }

    private Set<String> counts(Actor actor) {
        AssessmentDashboard dashboard = in(() -> dashboards.of(actor, part(AssessorKind.NHRI, Facet.THEME)));
        assertThat(dashboard.news().ages()).isEmpty();
        assertThat(dashboard.news().changes()).isEmpty();
        assertThat(dashboard.overTime()).isEmpty();
        return Stream.of(Facet.RESULT_STATE, Facet.RESULT_NHRI, Facet.RESULT_CIVIL_SOCIETY)
                .flatMap(facet -> dashboard.overall().getOrDefault(facet, Map.of()).keySet().stream())
                .collect(Collectors.toSet());
    }

    private int nhri(Actor actor, String result) {
        return in(() -> dashboards.of(actor, part(AssessorKind.NHRI, Facet.MECHANISM)))
                .overall()
                .getOrDefault(Facet.RESULT_NHRI, Map.of())
                .getOrDefault(result, 0);
    }

    private static RecordGrade grade(long recommendation, int grade, LocalDate on) {
        return new RecordGrade(recommendation, 0, grade, "CCPR/C/128/3/Add.1", "12", on, LocalizedText.EMPTY);
    }

    private Actor secondCoalition() {
        return new Actor(987_654, "Second", "civil-society", other, cast.systemId(), Role.CIVIL_SOCIETY.permissions());
    }

    private long draft(Actor actor, long recommendation, Result result) {
        return in(() -> assessments.draft(actor, new DraftAssessment(recommendation, 0, found(result))));
    }

    private long publish(Actor actor, long recommendation, Result result) {
        long id = draft(actor, recommendation, result);
        run(() -> assessments.approve(actor, id));
        run(() -> assessments.publish(actor, id));
        return id;
    }

    private long raw(AssessmentState state) {
        boolean isOut = state == AssessmentState.PUBLISHED || state == AssessmentState.SUPERSEDED;
        return in(() -> jdbc.sql("""
                        insert into assessment (system_id, recommendation_id, assessor, organisation_id, result, method,
                            method_version, confidence, cut_off, rationale, evidence, state, drafted_at, drafted_by, published_at)
                        values (:system, :id, 'nhri', :organisation, 'limited', 'm', '', 'low', '2025-01-01', '{"en": "r"}', '[]',
                            :state, now(), 'x', case when :out then now() end) returning id
                        """)
                .param("system", cast.systemId())
                .param("id", one)
                .param("organisation", other)
                .param("state", state.code())
                .param("out", isOut)
                .query(Long.class)
                .single());
    }

    private int raw(long id, String change, AssessmentState state) {
        boolean isPublishing = state == AssessmentState.PUBLISHED;
        String set = isPublishing ? change : change.replaceFirst(", published_at.*", "");
        return in(() -> jdbc.sql("update assessment set " + set + " where id = :id")
                .param("id", id)
                .update());
    }

    private void run(Runnable work) {
        in(() -> {
            work.run();
            return Arrays.asList();
        });
    }

    private <T> T in(Supplier<T> work) {
        return examples.in(cast.systemId(), work);
    }
}
