package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.suivi.coordination.Told;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.Updates;
import org.suivi.coordination.WriteUpdate;
import org.suivi.plans.Action;
import org.suivi.plans.ActionFilter;
import org.suivi.plans.ActionRow;
import org.suivi.plans.ActionTable;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanOn;
import org.suivi.plans.Plans;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What the ministries of Exampleland told on the actions of its plan: some of it moved the delivery, some waits, some came back. */
@Component
class ActionStory {

    private static final LocalizedText DONE = new LocalizedText(Map.of(
            Language.EN,
            "The inter-ministerial committee adopted the terms of reference and a timetable.",
            Language.FR,
            "Le comité interministériel a adopté le mandat et un calendrier.",
            Language.ES,
            "El comité interministerial aprobó el mandato y un calendario.",
            Language.RU,
            "Межведомственный комитет утвердил круг ведения и график.",
            Language.AR,
            "اعتمدت اللجنة المشتركة بين الوزارات الاختصاصات وجدولا زمنيا.",
            Language.ZH,
            "部际委员会通过了职权范围和时间表。"));

    private final Plans plans;
    private final ActionTable table;
    private final Actions actions;
    private final Updates updates;
    private final EarlierDays days;
    private final Clock clock;

    ActionStory(Plans plans, ActionTable table, Actions actions, Updates updates, EarlierDays days, Clock clock) {
        this.plans = plans;
        this.table = table;
        this.actions = actions;
        this.updates = updates;
        this.days = days;
        this.clock = clock;
    }

    int tell(Actor suivi) {
        LocalDate today = LocalDate.now(clock);
        List<ActionRow> led = plans.all(suivi, today).stream()
                .map(Plan::id)
                .flatMap(plan -> table.page(suivi, new PlanOn(plan, today), ActionFilter.ALL, 1).rows().stream())
                .filter(row -> row.lead() != null && row.standing().delivery().isOpen())
                .limit(12)
                .toList();
        for (int nth = 0; nth < led.size(); nth++) {
            tell(suivi, actions.one(suivi, Objects.requireNonNull(led.get(nth)).id()), nth);
        }
        return led.size();
    }

    private void tell(Actor suivi, Action action, int nth) {
        Delivery next =
                action.delivery().choices().contains(Delivery.IN_PROGRESS) ? Delivery.IN_PROGRESS : action.delivery();
        LocalDate day = LocalDate.now(clock).minusDays(9 + nth * 29L);
        var told = new Told(
                DONE,
                day,
                next,
                next.needsReason() ? DONE : LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY);
        var command = new WriteUpdate(ToldOn.action(action.id()), action.lead(), told, nth % 2 == 0);
        long id = days.on(day, () -> updates.write(suivi, command));
        List<UpdateState> way = way(nth % 4);
        for (int version = 0; version < way.size(); version++) {
            int saw = version;
            days.on(
                    day.plusDays(1 + version * 3L),
                    () -> updates.move(suivi, id, saw, way.get(saw), "Please add the timetable."));
        }
    }

    private static List<UpdateState> way(int kind) {
        return switch (kind) {
            case 0 -> List.of();
            case 1 -> List.of(UpdateState.CLEARED);
            case 2 -> List.of(UpdateState.CLEARED, UpdateState.ACCEPTED, UpdateState.PUBLISHED);
            default -> List.of(UpdateState.CLEARED, UpdateState.ACCEPTED, UpdateState.RETURNED);
        };
    }
}
