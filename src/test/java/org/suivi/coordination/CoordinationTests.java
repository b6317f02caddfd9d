package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;

/** Who follows what up, what they tell, and who may see and do what of it. */
@OnDatabase
class CoordinationTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    Assignments assignments;

    @Autowired
    LeadSuggestions suggestions;

    @Autowired
    BulkAssignment bulk;

    @Autowired
    BulkSteps steps;

    @Autowired
    Updates updates;

    @Autowired
    MyWork work;

    @Autowired
    FocalPoints focalPoints;

    @Autowired
    Handovers handovers;

    @Autowired
    Institutions institutions;

    @Autowired
    Clusters clusters;

    @Autowired
    FollowedRecommendations built;

    private long one;
    private long two;
    private long ministry;

    @BeforeEach
    void twoRecommendations() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        two = recommendations.aRecommendation(cast.systemId()).id();
        ministry = examples.ministry();
    }

    @Test
    void anotherLeadTakesOverAndTheFirstStaysInTheHistory() {
        long agency = examples.anInstitution("Agency");
        assertThat(examples.lead(ministry, null, one, two)).isEqualTo(2);
        assertThat(examples.lead(agency, null, one)).isEqualTo(1);
        assertThat(examples.lead(agency, null, one)).isZero();
        List<Assignment> all = examples.in(() -> assignments.of(examples.secretariat(), one));
        assertThat(all).extracting(Assignment::organisation).containsExactly(agency, ministry);
        assertThat(all).extracting(Assignment::isPresent).containsExactly(true, false);
    }

    @Test
    void aClusterReachesItsRecommendations() {
        long cluster = examples.in(() -> clusters.create(
                examples.secretariat(), "COORD", LocalizedText.of(Language.EN, "Prisons"), List.of(one)));
        examples.in(() -> assignments.assign(
                examples.secretariat(),
                new Assign(Matter.Kind.CLUSTER, List.of(cluster), ministry, Part.SUPPORTING, null, null)));
        assertThat(examples.in(() -> assignments.of(examples.secretariat(), one)))
                .extracting(Assignment::part)
                .containsExactly(Part.SUPPORTING);
        assertThat(examples.in(() -> updates.mayWrite(examples.focalPoint(), one)))
                .isTrue();
        assertThat(examples.in(() -> updates.mayWrite(examples.focalPoint(), two)))
                .isFalse();
    }

    @Test
    void aLeadIsSuggestedFromTheSameClusterAndSaysWhy() {
        long agency = examples.anInstitution("Agency");
        examples.in(() -> clusters.create(
                examples.secretariat(), "LIKE", LocalizedText.of(Language.EN, "Prisons"), List.of(one, two)));
        examples.lead(agency, null, two);
        LeadSuggestion suggested = examples.in(() -> Objects.requireNonNull(suggestions
                .of(examples.secretariat(), Language.EN, List.of(one))
                .get(one)));
        assertThat(suggested)
                .isEqualTo(new LeadSuggestion(agency, LeadSuggestion.Basis.CLUSTER, 1, 1, List.of("Prisons")));
        assertThat(examples.in(() -> assignments.of(examples.secretariat(), one)))
                .isEmpty();
    }

    @Test
    void aLeadIsSuggestedFromSharedThemes() {
        long agency = examples.anInstitution("Agency");
        String theme = "4-ratification";
        long like =
                recommendations.aRecommendation(cast.systemId()).tagged(theme).id();
        long asked =
                recommendations.aRecommendation(cast.systemId()).tagged(theme).id();
        examples.lead(agency, null, like);
        assertThat(examples.in(() -> suggestions.of(examples.secretariat(), Language.EN, List.of(asked))))
                .hasEntrySatisfying(asked, found -> assertThat(found.basis()).isEqualTo(LeadSuggestion.Basis.THEMES));
    }

    @Test
    void aPreviewSaysWhoseLeadWouldEnd() {
        long agency = examples.anInstitution("Agency");
        examples.lead(agency, null, one);
        examples.lead(ministry, null, two);
        BulkAssignment.Preview preview = examples.in(
                () -> bulk.preview(examples.secretariat(), Language.EN, List.of(one, two), ministry, Part.LEAD));
        assertThat(preview.changing()).isEqualTo(1);
        assertThat(preview.taken()).containsExactly(Map.entry(agency, 1));
    }

    @Test
    void whatWasAssignedAtOnceIsTakenBackAtOnceAndEverythingIsAsItWas() {
        long agency = examples.anInstitution("Agency");
        examples.lead(agency, LONG_AGO, one);
        examples.lead(ministry, LONG_AGO, two);
        BulkSteps.Done done = assignAtOnce();
        assertThat(done.added()).isEqualTo(1);
        BulkStep step = examples.in(() -> steps.withId(examples.secretariat(), done.step()));
        assertThat(examples.in(() -> steps.effect(examples.secretariat(), step)))
                .isEqualTo(new BulkStep.Effect(1, 1, 1));
        examples.run(() -> steps.undo(examples.secretariat(), done.step()));
        assertThat(lead(one))
                .extracting(Assignment::organisation, each -> each.terms().due())
                .containsExactly(agency, LONG_AGO);
        assertThat(lead(two))
                .extracting(Assignment::organisation, each -> each.terms().due())
                .containsExactly(ministry, LONG_AGO);
        assertThatThrownBy(() -> examples.run(() -> steps.undo(examples.secretariat(), done.step())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatWasBuiltOnABulkAssignmentBlocksItsUndoAndIsListed() {
        BulkSteps.Done done = assignAtOnce();
        examples.anUpdate(one, "A law", UpdateState.DRAFT);
        examples.lead(examples.anInstitution("Agency"), null, two);
        BulkStep step = examples.in(() -> steps.withId(examples.secretariat(), done.step()));
        assertThat(examples.in(() -> steps.blocks(examples.secretariat(), step)))
                .containsExactlyInAnyOrder(new BulkStep.Block(one, "told"), new BulkStep.Block(two, "changed"));
        assertThatThrownBy(() -> examples.run(() -> steps.undo(examples.secretariat(), done.step())))
                .isInstanceOf(Refused.class);
        assertThat(examples.in(() -> steps.withId(examples.secretariat(), done.step()))
                        .undone())
                .isNull();
        assertThat(lead(one).organisation()).isEqualTo(ministry);
    }

    private BulkSteps.Done assignAtOnce() {
        return examples.in(() -> steps.assign(
                examples.secretariat(),
                new Assign(
                        Matter.Kind.RECOMMENDATION,
                        List.of(one, two),
                        ministry,
                        Part.LEAD,
                        null,
                        LocalDate.of(2027, 3, 1))));
    }

    private Assignment lead(long recommendation) {
        return examples.in(() -> assignments.of(examples.secretariat(), recommendation)).stream()
                .filter(Assignment::isPresent)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInstitutionWritesOnlyOnWhatItFollowsUp() {
        long agency = examples.anInstitution("Agency");
        examples.lead(agency, null, one);
        assertThatThrownBy(() -> examples.anUpdate(one, "A law", UpdateState.DRAFT))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.in(() -> updates.write(
                        examples.focalPoint(),
                        new WriteUpdate(one, agency, CoordinationExamples.told("A law"), false))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.in(() -> updates.write(
                        cast.actor(Role.READER),
                        new WriteUpdate(one, null, CoordinationExamples.told("A law"), false))))
                .isInstanceOf(NotAllowed.class);
        assertThat(examples.in(() -> updates.write(
                        examples.secretariat(), new WriteUpdate(one, null, CoordinationExamples.told("A law"), false))))
                .isPositive();
    }

    @Test
    void aReasonIsGivenForWhatWillNotBePursued() {
        examples.lead(ministry, null, one);
        Told told = CoordinationExamples.told("Nothing", Delivery.WILL_NOT_BE_PURSUED);
        assertThatThrownBy(() -> examples.in(
                        () -> updates.write(examples.focalPoint(), new WriteUpdate(one, null, told, false))))
                .isInstanceOf(Refused.class)
                .hasMessage("update.no-why");
    }

    @Test
    void everyStateIsSeenByThoseItIsFor() {
        examples.lead(ministry, null, one);
        for (UpdateState state : UpdateState.values()) {
            long id = examples.anUpdate(one, "In " + state.code(), state);
            for (Role role : Role.OF_SYSTEMS) {
                Actor actor = cast.actor(role);
                boolean reads = role.permissions().contains(Permission.READ);
                boolean writes = role.permissions().contains(Permission.CONTRIBUTE);
                boolean seen = switch (state) {
                    case PUBLISHED -> true;
                    case ACCEPTED, INTERNAL -> reads;
                    case DRAFT, CLEARED, RETURNED -> writes;
                };
                assertThat(examples.in(() -> updates.find(actor, id)).isPresent())
                        .as("%s seen by %s", state, role)
                        .isEqualTo(seen);
            }
            assertThat(examples.in(() -> updates.find(examples.focalPointOf(0), id))
                            .isPresent())
                    .as("%s seen by the focal point of another institution", state)
                    .isEqualTo(state == UpdateState.PUBLISHED
                            || state == UpdateState.ACCEPTED
                            || state == UpdateState.INTERNAL);
        }
    }

    @Test
    void aPublishedUpdateOfAnInternalRecommendationIsNotPublic() {
        long internal = recommendations
                .aRecommendation(cast.systemId())
                .seenBy(Visibility.INTERNAL)
                .id();
        examples.lead(ministry, null, internal);
        long id = examples.anUpdate(internal, "Inside", UpdateState.PUBLISHED);
        assertThatThrownBy(() -> examples.in(() -> updates.withId(cast.actor(Role.PARLIAMENT), id)))
                .isInstanceOf(NotFound.class);
        assertThat(examples.in(() -> updates.withId(cast.actor(Role.READER), id))
                        .id())
                .isEqualTo(id);
    }

    @Test
    void anotherStateSeesNothing() {
        examples.lead(ministry, null, one);
        long id = examples.anUpdate(one, "A law", UpdateState.PUBLISHED);
        Actor stranger = cast.stranger();
        assertThatThrownBy(() -> SystemScope.in(stranger.inSystem(), () -> updates.withId(stranger, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> SystemScope.in(
                        stranger.inSystem(),
                        () -> assignments.assign(
                                stranger,
                                new Assign(Matter.Kind.RECOMMENDATION, List.of(one), ministry, Part.LEAD, null, null))))
                .isInstanceOf(NotFound.class);
        assertThat(SystemScope.in(stranger.inSystem(), () -> institutions.counts(stranger)))
                .doesNotContainKey(ministry);
    }

    @Test
    void onlyTheSecretariatAcceptsAndReturningNeedsAReason() {
        examples.lead(ministry, null, one);
        long id = examples.anUpdate(one, "A law", UpdateState.CLEARED);
        assertThatThrownBy(
                        () -> examples.run(() -> updates.move(examples.focalPoint(), id, 1, UpdateState.ACCEPTED, "")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        examples.run(() -> updates.move(examples.secretariat(), id, 1, UpdateState.RETURNED, " ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        examples.run(() -> updates.move(examples.secretariat(), id, 1, UpdateState.PUBLISHED, "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> examples.run(() -> updates.move(examples.secretariat(), id, 0, UpdateState.ACCEPTED, "")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatIsLateIsAnsweredByAClearedUpdateAndNotByOneThatCameBack() {
        examples.lead(ministry, LONG_AGO, one);
        assertThat(late()).containsExactly(one);
        long id = examples.anUpdate(one, "A law", UpdateState.CLEARED);
        assertThat(late()).isEmpty();
        examples.run(() -> updates.move(examples.secretariat(), id, 1, UpdateState.RETURNED, "Which law?"));
        assertThat(late()).containsExactly(one);
        assertThat(examples.in(() -> work.inWriting(examples.focalPoint(), 1).rows()))
                .extracting(update -> update.course().returnedBecause())
                .containsExactly("Which law?");
    }

    @Test
    void aNewDayAsksForNewsAgain() {
        examples.lead(ministry, LONG_AGO, one);
        examples.anUpdate(one, "A law", UpdateState.ACCEPTED);
        assertThat(late()).isEmpty();
        examples.lead(ministry, LONG_AGO.plusDays(1), one);
        assertThat(late()).containsExactly(one);
    }

    private List<Long> late() {
        return examples.in(() -> work.due(examples.focalPoint(), true, 1)).late().rows().stream()
                .map(WorkItem::recommendation)
                .toList();
    }

    @Test
    void theSecretariatSeesWhatWaitsAndWhatNobodyLeads() {
        examples.lead(ministry, null, one);
        long id = examples.anUpdate(one, "A law", UpdateState.CLEARED);
        assertThat(examples.in(() -> work.waiting(examples.secretariat(), UpdateState.CLEARED, 1))
                        .rows())
                .extracting(ProgressUpdate::id)
                .containsExactly(id);
        assertThat(examples.in(() -> work.withoutLead(examples.secretariat(), 1))
                        .rows())
                .containsExactly(two);
    }

    @Test
    void everythingOpenPassesToTheSuccessorInOneStep() {
        Actor secretariat = examples.secretariat();
        long leaving = examples.nameFocalPoint();
        examples.in(() -> assignments.assign(
                secretariat,
                new Assign(
                        Matter.Kind.RECOMMENDATION,
                        List.of(one),
                        ministry,
                        Part.LEAD,
                        examples.focalPoint().account(),
                        LONG_AGO)));
        long draft = examples.anUpdate(one, "Half a law", UpdateState.DRAFT);
        long handover = examples.in(() -> handovers.handOver(
                secretariat, new PassOn(leaving, secretariat.account(), "A reply to the committee", "Ana")));
        Handover kept = examples.in(() -> handovers.withId(examples.focalPoint(), handover));
        assertThat(kept.open().recommendations()).containsExactly(one);
        assertThat(kept.open().updates()).containsExactly(draft);
        assertThat(examples.in(() -> updates.withId(secretariat, draft))
                        .course()
                        .account())
                .isEqualTo(secretariat.account());
        assertThat(examples.in(() -> focalPoints.of(secretariat, ministry)))
                .extracting(FocalPoint::isPresent)
                .containsExactly(true, false);
        assertThatThrownBy(() -> examples.in(
                        () -> handovers.handOver(secretariat, new PassOn(leaving, secretariat.account(), "", ""))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> examples.in(() -> handovers.withId(examples.focalPointOf(0), handover)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void workOfAnInstitutionWithoutFocalPointIsOrphaned() {
        examples.lead(ministry, LONG_AGO, one);
        assertThat(orphaned()).contains(ministry);
        examples.in(
                () -> focalPoints.name(examples.secretariat(), ministry, examples.membership(Role.FOCAL_POINT), false));
        assertThat(orphaned()).doesNotContain(ministry);
    }

    private List<Long> orphaned() {
        return examples.in(() -> institutions.orphaned(examples.secretariat())).stream()
                .map(Institutions.Orphaned::organisation)
                .toList();
    }

    @Test
    void whatConcernsAnInstitutionIsCountedAndListedAlike() {
        examples.lead(ministry, LONG_AGO, one, two);
        examples.anUpdate(two, "A law", UpdateState.INTERNAL);
        Institutions.Counts counts = examples.in(() -> institutions.counts(examples.secretariat()))
                .getOrDefault(ministry, Institutions.Counts.NONE);
        assertThat(counts).isEqualTo(new Institutions.Counts(2, 0, 1));
        assertThat(examples.in(() -> institutions.concerns(examples.secretariat(), ministry, Concern.Which.LATE, 1))
                        .rows())
                .extracting(Concern::recommendation)
                .containsExactly(one);
        assertThat(examples.in(() -> institutions.concerns(cast.actor(Role.PARLIAMENT), ministry, Concern.Which.ALL, 1))
                        .rows())
                .extracting(Concern::delivery)
                .containsOnlyNulls();
    }

    @Test
    void anImportDoesNotTakeFollowUpWithIt() {
        examples.lead(ministry, null, one);
        examples.anUpdate(one, "A law", UpdateState.DRAFT);
        examples.lead(ministry, null, two);
        assertThat(examples.in(() -> built.on(examples.secretariat(), List.of(one, two))))
                .extracting(found -> found.what())
                .containsExactlyInAnyOrder("coordination.built.updates", "coordination.built.assignments");
    }
}
