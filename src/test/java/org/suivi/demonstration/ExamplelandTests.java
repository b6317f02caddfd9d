package org.suivi.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OpenSystem;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.indicators.Gap;
import org.suivi.indicators.IndicatorGaps;
import org.suivi.plans.ActionTable;
import org.suivi.plans.Delivery;
import org.suivi.plans.GapsSeenAbove;
import org.suivi.plans.PlanOn;
import org.suivi.plans.PlanSheet;
import org.suivi.plans.PlanSheets;
import org.suivi.plans.PublishedPlans;
import org.suivi.plans.SheetPreview;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** The story of the plan and the indicators of Exampleland, told to a State of a hundred invented recommendations. */
@OnDatabase
class ExamplelandTests {

    private static final List<String> ASKED =
            List.of("Ratify the convention", "End domestic violence", "Train the police", "Open the schools");

    @Autowired
    NationalSystems systems;

    @Autowired
    Organisations organisations;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    PlanOfExampleland plan;

    @Autowired
    Measurements measurements;

    @Autowired
    PrioritiesOfExampleland priorities;

    @Autowired
    SentTemplate template;

    @Autowired
    PublishedPlans plans;

    @Autowired
    ActionTable table;

    @Autowired
    IndicatorGaps gaps;

    @Autowired
    ObjectProvider<GapsSeenAbove> above;

    @Autowired
    PlanSheets sheets;

    private NationalSystem system;
    private Actor actor;

    private void tell() {
        String code = "x" + letter() + letter();
        system = Objects.requireNonNull(SystemScope.inAll(() -> transactions.execute(status -> systems.open(
                Actor.suivi(null),
                new OpenSystem(code, LocalizedText.of(Language.EN, "Example"), ZoneOffset.UTC, true)))));
        actor = Actor.suivi(system.id());
        here(() -> organisations.add(
                actor, new Organisation.Draft(LocalizedText.of(Language.EN, "Ministry"), Organisation.Kind.MINISTRY)));
        for (int i = 0; i < 140; i++) {
            recommendations
                    .aRecommendation(system.id())
                    .text(Language.EN, ASKED.get(i % ASKED.size()) + " " + i)
                    .id();
        }
        plan.tell(system);
        measurements.tell(system);
        priorities.tell(system);
        template.tell(system);
    }

    private static char letter() {
        return (char) ('a' + ThreadLocalRandom.current().nextInt(26));
    }

    private <T> T here(Supplier<T> work) {
        return Objects.requireNonNull(SystemScope.in(system.id(), work));
    }

    @Test
    void eachGapEachDeliveryAndEachKindOfConflictIsInIt() {
        tell();
        long current = here(() -> plans.all(actor)).get(0).plan();
        var on = new PlanOn(current, LocalDate.now(ZoneOffset.UTC));
        ActionTable.Gaps ofPlan = here(() -> table.gaps(actor, on));
        assertThat(ofPlan.withoutAction())
                .as("recommendations without an action")
                .isPositive();
        assertThat(ofPlan.actions())
                .allSatisfy((gap, count) -> assertThat(count).as("%s", gap).isPositive());
        assertThat(here(() -> above.stream()
                        .flatMap(one -> one.in(actor, current).stream())
                        .toList()))
                .hasSizeGreaterThan(1)
                .allSatisfy(seen -> assertThat(seen.count()).as(seen.title()).isPositive());
        assertThat(here(() -> table.deliveries(actor, current))).containsOnlyKeys(Delivery.values());
        Map<Gap, Long> unmeasured = here(() -> gaps.counts(actor));
        assertThat(unmeasured)
                .allSatisfy((gap, count) -> assertThat(count).as("%s", gap).isPositive());
        sentTemplate(current);
        recommendations.clear(system.id());
    }

    private void sentTemplate(long current) {
        PlanSheet sent = here(() -> sheets.of(actor, current)).get(0);
        assertThat(sent.added()).isEqualTo(1);
        assertThat(sent.changed()).isEqualTo(1);
        SheetPreview left = here(() -> sheets.preview(actor, sent, Language.EN));
        assertThat(left.conflicts()).isEqualTo(1);
        assertThat(left.refused()).hasSize(1);
        assertThat(left.notTaken().indicators()).hasSize(1);
        assertThat(left.notTaken().elsewhere()).hasSize(2);
    }
}
