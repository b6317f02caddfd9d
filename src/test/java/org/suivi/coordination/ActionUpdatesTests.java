package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/** Updates on actions: one serves every recommendation, and its delivery becomes the action's when it is accepted. */
@OnDatabase
class ActionUpdatesTests {

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    Actions actions;

    @Autowired
    Updates updates;

    @Autowired
    MyWork work;

    @Autowired
    ActionWork actionWork;

    @Autowired
    JdbcClient jdbc;

    private long one;
    private long two;
    private long ministry;
    private long action;

    @BeforeEach
    void anActionThatServesTwoRecommendations() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        two = recommendations.aRecommendation(cast.systemId()).id();
        ministry = examples.ministry();
        action = examples.anAction(ministry, one, two);
    }

    private long written(Delivery delivery) {
        return examples.in(() -> updates.write(
                examples.focalPoint(),
                new WriteUpdate(ToldOn.action(action), null, CoordinationExamples.told("A wing", delivery), false)));
    }

    private void move(long update, UpdateState... way) {
        for (UpdateState step : way) {
            Actor who = step == UpdateState.CLEARED ? examples.focalPoint() : examples.secretariat();
            examples.run(() -> updates.move(
                    who, update, updates.withId(examples.secretariat(), update).version(), step, "No date"));
        }
    }

    private Action now() {
        return examples.in(() -> actions.one(examples.secretariat(), action));
    }

    @Test
    void oneUpdateIsOnEveryRecommendationThatItsActionServes() {
        long id = written(Delivery.IN_PROGRESS);
        move(id, UpdateState.CLEARED, UpdateState.ACCEPTED, UpdateState.PUBLISHED);
        for (long recommendation : List.of(one, two)) {
            for (Role role : List.of(Role.PARLIAMENT, Role.READER)) {
                assertThat(examples.in(() -> updates.page(
                                        cast.actor(role), UpdateFilter.of(ToldOn.recommendation(recommendation)), 1, 5))
                                .rows())
                        .extracting(ProgressUpdate::id)
                        .containsExactly(id);
            }
            assertThat(examples.in(() -> updates.lastTold(cast.actor(Role.PARLIAMENT), recommendation)))
                    .extracting(last -> last.told().delivery())
                    .containsExactly(Delivery.IN_PROGRESS);
        }
        assertThat(examples.in(() -> updates.withId(cast.actor(Role.PARLIAMENT), id))
                        .on()
                        .title()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anUpdateOnTheActionAnswersWhatIsDueOnItsRecommendations() {
        examples.lead(ministry, CoordinationExamples.DAY, one, two);
        assertThat(examples.in(() -> work.due(examples.focalPoint(), true, 1))
                        .late()
                        .total())
                .isEqualTo(2);
        move(written(Delivery.IN_PROGRESS), UpdateState.CLEARED);
        assertThat(examples.in(() -> work.due(examples.focalPoint(), true, 1))
                        .late()
                        .total())
                .isZero();
    }

    @Test
    void anAcceptedUpdateMovesTheDeliveryOfItsAction() {
        long id = written(Delivery.IN_PROGRESS);
        move(id, UpdateState.CLEARED);
        assertThat(now().delivery()).isEqualTo(Delivery.NOT_STARTED);
        move(id, UpdateState.ACCEPTED);
        assertThat(now().delivery()).isEqualTo(Delivery.IN_PROGRESS);
        assertThat(history()).contains("delivery-changed", "delivery-carried-over");
    }

    private List<String> history() {
        return examples.in(
                () -> jdbc.sql("""
                        select verb from audit_entry where subject_type = 'action' and subject_id = :id
                        """).param("id", action).query(String.class).list());
    }

    @Test
    void returningTakesTheDeliveryBackUnlessSomebodyToldOtherwise() {
        long id = written(Delivery.IN_PROGRESS);
        move(id, UpdateState.CLEARED, UpdateState.ACCEPTED, UpdateState.RETURNED);
        assertThat(now().delivery()).isEqualTo(Delivery.NOT_STARTED);
        move(id, UpdateState.CLEARED, UpdateState.ACCEPTED);
        examples.run(() -> actions.deliver(examples.focalPoint(), action, now().version(), Delivery.COMPLETED, null));
        move(id, UpdateState.RETURNED);
        assertThat(now().delivery()).isEqualTo(Delivery.COMPLETED);
    }

    @Test
    void aWordThatTheActionCannotGoToIsRefused() {
        assertThatThrownBy(() -> written(Delivery.COMPLETED))
                .isInstanceOf(Refused.class)
                .hasMessage("action.delivery.not-allowed");
        long id = written(Delivery.PLANNED);
        move(id, UpdateState.CLEARED);
        examples.run(
                () -> actions.deliver(examples.secretariat(), action, now().version(), Delivery.IN_PROGRESS, null));
        assertThatThrownBy(() -> move(id, UpdateState.ACCEPTED)).isInstanceOf(Refused.class);
        assertThat(examples.in(() -> updates.withId(examples.secretariat(), id)).state())
                .isEqualTo(UpdateState.CLEARED);
    }

    @Test
    void theReasonComesWithTheWord() {
        Told told = new Told(
                LocalizedText.of(Language.EN, "Nothing"),
                CoordinationExamples.DAY,
                Delivery.ON_HOLD,
                LocalizedText.of(Language.EN, "No money"),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY);
        long id = examples.in(
                () -> updates.write(examples.focalPoint(), new WriteUpdate(ToldOn.action(action), null, told, false)));
        move(id, UpdateState.CLEARED, UpdateState.ACCEPTED);
        assertThat(now().reason()).isEqualTo("No money");
    }

    @Test
    void whoSupportsTellsWithoutMovingTheDelivery() {
        long agency = examples.anInstitution("Agency");
        Action.Draft draft = now().draft();
        examples.run(() -> actions.change(
                examples.secretariat(),
                action,
                now().version(),
                new Action.Draft(
                        draft.theme(),
                        draft.title(),
                        new Action.Responsible(agency, List.of(ministry)),
                        draft.dates(),
                        draft.budget(),
                        draft.notes(),
                        draft.serves())));
        move(written(Delivery.COMPLETED), UpdateState.CLEARED, UpdateState.ACCEPTED);
        assertThat(now().delivery()).isEqualTo(Delivery.NOT_STARTED);
        Actor stranger = examples.focalPointOf(examples.anInstitution("Other"));
        assertThatThrownBy(() -> examples.in(() -> updates.write(
                        stranger,
                        new WriteUpdate(ToldOn.action(action), null, CoordinationExamples.told("A wing"), false))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anActionPastItsEndIsLateUntilItIsAnswered() {
        assertThat(examples.in(() -> actionWork.late(examples.focalPoint(), 1)).rows())
                .extracting(ActionItem::action)
                .containsExactly(action);
        long id = written(Delivery.IN_PROGRESS);
        assertThat(examples.in(() -> actionWork.late(examples.focalPoint(), 1)).rows())
                .extracting(ActionItem::draft)
                .containsExactly(id);
        move(id, UpdateState.CLEARED);
        assertThat(examples.in(() -> actionWork.late(examples.focalPoint(), 1)).total())
                .isZero();
        assertThat(examples.in(() -> actionWork.concerning(examples.focalPoint(), ministry, 1))
                        .rows())
                .extracting(ActionItem::leads)
                .containsExactly(true);
    }

    @Test
    void theFirstDayOnWhichAnActionIsUnansweredCounts() {
        milestone("2026-04-01", null);
        milestone("2026-05-01", null);
        milestone("2026-03-01", LocalDate.of(2026, 3, 1));
        assertThat(first().due()).hasToString("2026-04-01");
        move(written(Delivery.IN_PROGRESS), UpdateState.CLEARED);
        milestone("2099-01-01", null);
        assertThat(examples.in(() -> actionWork.late(examples.focalPoint(), 1)).total())
                .isZero();
        assertThat(first().due()).hasToString("2026-04-01");
        assertThat(examples.in(() -> actionWork.count(examples.focalPoint(), ministry)))
                .isOne();
    }

    private ActionItem first() {
        return examples.in(() -> actionWork.concerning(examples.focalPoint(), ministry, 1))
                .rows()
                .get(0);
    }

    private void milestone(String due, @Nullable LocalDate reached) {
        examples.run(() -> jdbc.sql("""
                        insert into milestone (action_id, system_id, title, due_on, reached_on)
                        values (:action, :system, '{"en": "A step"}', :due::date, :reached)
                        """)
                .param("action", action)
                .param("system", cast.systemId())
                .param("due", due)
                .param("reached", reached, Types.DATE)
                .update());
    }
}
