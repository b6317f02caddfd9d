package org.suivi.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.SmallRecords;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

@OnDatabase
class PlanOrderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final PlanOrder order;
    private final WithdrawnActions withdrawn;
    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final PlanReading reading;
    private final PublishedPlans published;
    private final Cast cast;
    private final SmallRecords records;

    private Actor secretariat;
    private long plan;
    private long justice;
    private long education;
    private long first;

    @Autowired
    PlanOrderTests(
            PlanOrder order,
            WithdrawnActions withdrawn,
            Plans plans,
            PlanThemes themes,
            Actions actions,
            PlanReading reading,
            PublishedPlans published,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.order = order;
        this.withdrawn = withdrawn;
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.reading = reading;
        this.published = published;
        this.cast = cast;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void begin() {
        secretariat = cast.actor(Role.SECRETARIAT);
        plan = here(() -> plans.begin(secretariat, aPlan("National plan")));
        justice = here(() -> themes.add(secretariat, plan, aTheme("Justice")));
        education = here(() -> themes.add(secretariat, plan, aTheme("Education")));
        first = here(() -> actions.add(secretariat, anAction(justice, "First", null)));
        here(() -> actions.add(secretariat, anAction(justice, "Second", null)));
        here(() -> actions.add(secretariat, anAction(justice, "Third", null)));
    }

    @Test
    void actionsAndThemesMoveOnePlaceAndStopAtTheEnds() {
        assertThat(titles()).containsExactly("First", "Second", "Third");
        move(first, false);
        assertThat(titles()).containsExactly("Second", "First", "Third");
        move(first, false);
        move(first, false);
        assertThat(titles()).containsExactly("Second", "Third", "First");
        move(first, true);
        assertThat(titles()).containsExactly("Second", "First", "Third");
        here(() -> {
            order.moveTheme(secretariat, education, true);
            order.moveTheme(secretariat, education, true);
            return 0;
        });
        assertThat(here(() -> themes.of(secretariat, plan)))
                .extracting(PlanTheme::id)
                .containsExactly(education, justice);
        assertThatThrownBy(() -> here(() -> {
                    order.moveTheme(cast.actor(Role.FOCAL_POINT), education, true);
                    return 0;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatWasNeverApprovedIsDeleted() {
        assertThat(takeOut(first, 0, "")).isTrue();
        assertThat(titles()).containsExactly("Second", "Third");
        assertThatThrownBy(() -> here(() -> actions.one(secretariat, first))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasOnceApprovedIsTakenOutWithAReasonAndCanComeBack() {
        here(() -> {
            Plan now = plans.one(secretariat, plan, TODAY);
            return published.approve(secretariat, now, now.version());
        });
        assertThatThrownBy(() -> takeOut(first, 0, " "))
                .isInstanceOf(Refused.class)
                .hasMessage("action.take-out.reason-needed");
        assertThatThrownBy(() -> takeOut(first, 7, "Merged")).isInstanceOf(Stale.class);
        assertThat(takeOut(first, 0, "Merged with the second")).isFalse();
        assertThat(titles()).containsExactly("Second", "Third");
        assertThat(here(() -> plans.one(secretariat, plan, TODAY)))
                .satisfies(now -> assertThat(now.status()).isEqualTo(PlanStatus.DRAFT))
                .satisfies(now -> assertThat(now.tally().actions()).isEqualTo(2));
        assertThat(here(() -> withdrawn.of(secretariat, plan)))
                .extracting(WithdrawnActions.Withdrawn::reason)
                .containsExactly("Merged with the second");
        assertThat(here(() -> published.version(secretariat, plan, 1)).content().steps())
                .as("the approved version keeps it")
                .hasSize(3);
        assertThatThrownBy(() -> here(() -> {
                    actions.deliver(secretariat, first, 1, Delivery.IN_PROGRESS, null);
                    return 0;
                }))
                .isInstanceOf(Refused.class)
                .hasMessage("action.withdrawn");
        here(() -> {
            withdrawn.bringBack(secretariat, first);
            return 0;
        });
        assertThat(titles()).contains("First");
    }

    @Test
    void aThemeIsRemovedOnlyWithoutActions() {
        assertThatThrownBy(() -> remove(justice)).isInstanceOf(Refused.class).hasMessage("plan.theme.not-empty");
        remove(education);
        assertThat(here(() -> themes.of(secretariat, plan))).hasSize(1);
    }

    private List<String> titles() {
        return here(() -> reading.whole(secretariat, plan).actions().stream()
                .map(action -> action.title().plain(Language.EN))
                .toList());
    }

    private void move(long action, boolean up) {
        here(() -> {
            order.moveAction(secretariat, action, up);
            return 0;
        });
    }

    private boolean takeOut(long action, int version, String reason) {
        return here(() -> withdrawn.takeOut(secretariat, action, version, reason));
    }

    private void remove(long theme) {
        here(() -> {
            order.removeTheme(secretariat, theme);
            return 0;
        });
    }

    private <T> T here(Supplier<T> work) {
        return records.in(cast.systemId(), work);
    }
}
