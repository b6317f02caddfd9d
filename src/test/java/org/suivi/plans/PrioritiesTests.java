package org.suivi.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
import org.suivi.plans.PriorityDecisions.Flag;
import org.suivi.plans.PriorityDecisions.Place;
import org.suivi.recommendations.Clusters;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;

@OnDatabase
class PrioritiesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Priorities priorities;
    private final PriorityRules rules;
    private final Clusters clusters;
    private final Cast cast;
    private final SmallRecords records;

    @Autowired
    PriorityDecisions decisions;

    private Actor secretariat;
    private long older;
    private long newer;
    private long hidden;

    @Autowired
    PrioritiesTests(
            Priorities priorities,
            PriorityRules rules,
            Clusters clusters,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.priorities = priorities;
        this.rules = rules;
        this.clusters = clusters;
        this.cast = cast;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void begin() {
        secretariat = cast.actor(Role.SECRETARIAT);
        records.clear(cast.systemId());
        older = records.add(cast.systemId(), "small-1", 2014, "Ratify the covenant", Visibility.PUBLIC);
        newer = records.add(cast.systemId(), "small-2", 2019, "Visit the prisons", Visibility.PUBLIC);
        hidden = records.add(cast.systemId(), "small-3", 2020, "Release the prisoner", Visibility.RESTRICTED);
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void eachPartOfTheSumIsShownWithItsGround() {
        here(() ->
                clusters.create(secretariat, "SMALL", LocalizedText.of(Language.EN, "Prisons"), List.of(older, newer)));
        assertThat(one(older).total()).isEqualTo(6);
        here(() -> {
            decisions.flag(
                    secretariat,
                    older,
                    new Flag("CCPR/C/XXX/CO/1, para. 40", LocalDate.of(2027, 5, 1)),
                    new Flag("", null));
            return 0;
        });
        PriorityRow row = one(older);
        assertThat(row.points())
                .containsEntry(PriorityPart.URGENCY, 30)
                .containsEntry(PriorityPart.REPETITION, 6)
                .containsEntry(PriorityPart.NEARNESS, 20)
                .containsEntry(PriorityPart.COST, 0);
        assertThat(row.total()).isEqualTo(56);
        assertThat(row.facts().rounds()).isEqualTo(2);
        assertThat(row.facts().flag()).startsWith("CCPR");
        assertThat(row.place()).isLessThan(one(newer).place());
    }

    @Test
    void weightsAreDataAndWithoutAWeightAPartCountsNothing() {
        here(() -> {
            decisions.flag(secretariat, older, new Flag("A letter", null), new Flag("", null));
            Map<PriorityPart, Integer> weights = new EnumMap<>(rules.weights(secretariat));
            weights.put(PriorityPart.URGENCY, 0);
            rules.setWeights(secretariat, weights, rules.weights(secretariat));
            return 0;
        });
        assertThat(one(older).total()).isZero();
        Map<PriorityPart, Integer> wrong = Map.of(PriorityPart.COST, 101);
        assertThatThrownBy(() -> here(() -> {
                    rules.setWeights(secretariat, wrong, rules.weights(secretariat));
                    return 0;
                }))
                .isInstanceOf(Refused.class);
        here(() -> {
            rules.setWeights(
                    secretariat,
                    Map.of(PriorityPart.URGENCY, PriorityPart.URGENCY.proposed()),
                    rules.weights(secretariat));
            return 0;
        });
    }

    @Test
    void aDecidedPlaceHoldsWithItsReasonBesideThePoints() {
        int computed = one(older).computed();
        decide(secretariat, older, 1, "A promise of the minister");
        PriorityRow row = one(older);
        assertThat(row.place()).isEqualTo(1);
        assertThat(row.computed()).isEqualTo(computed);
        assertThat(row.decided()).isNotNull();
        assertThatThrownBy(() -> decide(secretariat, older, 1, " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decide(cast.actor(Role.FOCAL_POINT), older, 1, "Mine"))
                .isInstanceOf(NotAllowed.class);
        decide(secretariat, older, null, "");
        assertThat(one(older).place()).isEqualTo(computed);
    }

    @Test
    void ofTwoWhoSetTheSameTheSecondIsToldWhatTheFirstSaid() {
        Flag nothing = new Flag("", null);
        here(() -> {
            decisions.flag(secretariat, older, new Flag("A letter", null), nothing);
            return 0;
        });
        assertThatThrownBy(() -> here(() -> {
                    decisions.flag(secretariat, older, new Flag("Another letter", null), nothing);
                    return 0;
                }))
                .isInstanceOf(Stale.class);
        assertThat(one(older).facts().flag()).isEqualTo("A letter");
        Map<PriorityPart, Integer> weights = here(() -> rules.weights(secretariat));
        Map<PriorityPart, Integer> others = new EnumMap<>(weights);
        others.put(PriorityPart.COST, 99);
        assertThatThrownBy(() -> here(() -> {
                    rules.setWeights(secretariat, weights, others);
                    return 0;
                }))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatOneMayNotSeeHasNoPlace() {
        assertThat(here(() -> priorities.page(cast.actor(Role.READER), TODAY, false, 1))
                        .rows())
                .noneMatch(row -> row.recommendation().id() == hidden);
        assertThat(here(() -> priorities.page(secretariat, TODAY, true, 1)).rows())
                .anyMatch(row -> row.recommendation().id() == hidden);
    }

    private PriorityRow one(long recommendation) {
        return here(() -> priorities.one(secretariat, TODAY, recommendation));
    }

    private void decide(Actor actor, long recommendation, @Nullable Integer place, String reason) {
        here(() -> {
            decisions.decide(
                    actor,
                    recommendation,
                    new Place(place, reason),
                    decisions.of(secretariat, recommendation).place());
            return 0;
        });
    }

    private <T> T here(Supplier<T> work) {
        return records.in(cast.systemId(), work);
    }
}
