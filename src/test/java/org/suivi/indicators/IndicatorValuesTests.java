package org.suivi.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Problem;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;

@OnDatabase
class IndicatorValuesTests {

    private static final Measured SEVENTY = Measured.of("70", ValueStatus.FINAL, "Survey");
    private static final Measured SEVENTY_ONE = Measured.of("71", ValueStatus.REVISED, "Survey");
    private static final Cell OF_2019 = Cell.of(Period.year(2019));

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Targets targets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Cast cast;

    @Autowired
    IndicatorValuesTests(
            Indicators indicators,
            IndicatorValues values,
            Targets targets,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Cast cast) {
        this.indicators = indicators;
        this.values = values;
        this.targets = targets;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cast = cast;
    }

    private <T> T here(Supplier<T> work) {
        return Objects.requireNonNull(SystemScope.in(cast.systemId(), work));
    }

    private void quietly(Runnable work) {
        here(() -> {
            work.run();
            return true;
        });
    }

    private long indicator(Description description) {
        return here(() -> indicators.add(secretariat(), description));
    }

    private long indicator() {
        return indicator(
                Examples.outcome("Literacy", cast.actor(Role.FOCAL_POINT).organisation()));
    }

    private Actor secretariat() {
        return cast.actor(Role.SECRETARIAT);
    }

    @Test
    void aCorrectionSupersedesAndTheOldValueStaysReadable() {
        long id = indicator();
        long first = here(() -> values.enter(secretariat(), id, OF_2019, SEVENTY));
        long second = here(() -> values.correct(secretariat(), id, first, SEVENTY_ONE, "Typing error"));
        assertThat(here(() -> values.current(secretariat(), id)))
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.id()).isEqualTo(second);
                    assertThat(value.measured().value()).isEqualTo(new BigDecimal("71"));
                    assertThat(value.why()).isEqualTo("Typing error");
                });
        assertThat(here(() -> values.entries(secretariat(), id, 1)).rows())
                .extracting(IndicatorValue::id, IndicatorValue::isCurrent)
                .containsExactly(tuple(second, true), tuple(first, false));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAValue() {
        long id = indicator();
        here(() -> values.enter(secretariat(), id, OF_2019, SEVENTY));
        for (String statement : List.of(
                "update indicator_value set value = 1 where indicator_id = " + id,
                "delete from indicator_value where indicator_id = " + id,
                "truncate indicator_value cascade")) {
            assertThatThrownBy(() -> here(() ->
                            transactions.execute(status -> jdbc.sql(statement).update())))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aCellTakesOneFirstValueAndAValueIsCorrectedOnce() {
        long id = indicator();
        long first = here(() -> values.enter(secretariat(), id, OF_2019, SEVENTY));
        refused("indicator.value.there", () -> values.enter(secretariat(), id, OF_2019, SEVENTY_ONE));
        here(() -> values.correct(secretariat(), id, first, SEVENTY_ONE, "Typing error"));
        assertThatThrownBy(() -> here(() -> values.correct(secretariat(), id, first, SEVENTY, "Another")))
                .isInstanceOf(Stale.class);
        refused(
                "indicator.value.why.wrong",
                () -> values.correct(
                        secretariat(),
                        id,
                        values.currentOf(secretariat(), id, first).id(),
                        SEVENTY,
                        " "));
    }

    @Test
    void aFigureOrAReasonNeverBothAndNeverNeither() {
        assertThatThrownBy(() -> new Measured(null, null, ValueStatus.FINAL, "Survey", null, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Measured(
                        BigDecimal.ZERO, MissingReason.SUPPRESSED, ValueStatus.FINAL, "Survey", null, null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFocalPointEntersValuesOfItsOwnInstitutionOnly() {
        Actor focalPoint = cast.actor(Role.FOCAL_POINT);
        long own = indicator();
        long others = indicator(Examples.outcome("Prisons", null));
        assertThat(here(() -> values.enter(focalPoint, own, OF_2019, SEVENTY))).isPositive();
        assertThatThrownBy(() -> here(() -> values.enter(focalPoint, others, OF_2019, SEVENTY)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> here(() -> indicators.add(focalPoint, Examples.outcome("Mine", null))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> here(() -> values.enter(cast.actor(Role.NHRI), own, OF_2019, SEVENTY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anInternalIndicatorIsNotThereForThePublicAndForOtherStates() {
        long id = indicator(Examples.as(Examples.outcome("Inside", null), IndicatorKind.OUTCOME, Visibility.INTERNAL));
        assertThat(here(() -> indicators.one(cast.actor(Role.READER), id)).id()).isEqualTo(id);
        assertThatThrownBy(() -> here(() -> indicators.one(cast.actor(Role.CIVIL_SOCIETY), id)))
                .isInstanceOf(NotFound.class);
        Actor stranger = cast.stranger();
        assertThatThrownBy(() -> SystemScope.in(stranger.inSystem(), () -> indicators.one(stranger, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProvisionalOrMissingValueIsNoBaseline() {
        long id = indicator();
        long provisional = here(
                () -> values.enter(secretariat(), id, OF_2019, Measured.of("70", ValueStatus.PROVISIONAL, "Survey")));
        long missing = here(() -> values.enter(
                secretariat(),
                id,
                Cell.of(Period.year(2020)),
                Measured.missing(MissingReason.NOT_COLLECTED, "Survey")));
        refusedTo(
                "indicator.baseline.not-settled",
                () -> targets.chooseBaseline(secretariat(), id, provisional, "First"));
        refusedTo("indicator.baseline.not-settled", () -> targets.chooseBaseline(secretariat(), id, missing, "First"));
        long settled = here(() -> values.correct(secretariat(), id, provisional, SEVENTY_ONE, "Settled"));
        quietly(() -> targets.chooseBaseline(secretariat(), id, settled, "First survey of all provinces"));
        assertThat(here(() -> targets.baseline(secretariat(), id)))
                .get()
                .satisfies(baseline -> assertThat(baseline.value().id()).isEqualTo(settled));
    }

    @Test
    void anIndicatorWithValuesStays() {
        long measured = indicator();
        here(() -> values.enter(secretariat(), measured, OF_2019, SEVENTY));
        refusedTo("indicator.has-values", () -> indicators.remove(secretariat(), measured));
        long never = indicator();
        quietly(() -> indicators.remove(secretariat(), never));
        assertThatThrownBy(() -> here(() -> indicators.one(secretariat(), never)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aStaleDescriptionIsNotSaved() {
        Description description = Examples.outcome("Literacy", null);
        long id = indicator(description);
        quietly(() -> indicators.change(secretariat(), id, 0, description));
        assertThatThrownBy(() -> quietly(() -> indicators.change(secretariat(), id, 0, description)))
                .isInstanceOf(Stale.class);
        refused("indicator.code.taken", () -> indicators.add(secretariat(), description));
    }

    @Test
    void whatWasDoneIsInTheAuditLog() {
        long id = indicator();
        here(() -> values.enter(secretariat(), id, OF_2019, SEVENTY));
        List<String> verbs = here(() -> transactions.execute(
                status -> jdbc.sql("""
                        select verb from audit_entry where subject_type = 'indicator' and subject_id = :id order by number
                        """).param("id", id).query(String.class).list()));
        assertThat(verbs).containsExactly("indicator-added", "value-entered");
    }

    private void refused(String code, Supplier<?> work) {
        assertThatThrownBy(() -> here(work::get))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private void refusedTo(String code, Runnable work) {
        assertThatThrownBy(() -> quietly(work))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
