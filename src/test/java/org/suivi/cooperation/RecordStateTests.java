package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The tables of states: what may follow what, and that nothing else may. */
class RecordStateTests {

    private static final long OWNER = 7;
    private static final Actor ANYBODY = new Actor(1L, "Anybody", "someone", null, null, Set.of());
    private static final Actor DESK = new Actor(2L, "Desk", "desk", null, null, Set.of(Permission.RUN_CLEARING_HOUSE));
    private static final Path TABLE = Path.of("docs/clearing-house.md");

    @Test
    void aNeedGoesFromTheMinistryOverTheFocalPointToTheDesk() {
        assertThat(NeedState.DRAFT.next())
                .isEqualTo(Map.of(NeedState.NATIONAL_REVIEW, Mover.DRAFTER, NeedState.WITHDRAWN, Mover.NATIONAL));
        assertThat(NeedState.NATIONAL_REVIEW.moverTo(NeedState.SUBMITTED)).contains(Mover.NATIONAL);
        assertThat(NeedState.SUBMITTED.moverTo(NeedState.ACKNOWLEDGED)).contains(Mover.DESK);
        assertThat(NeedState.SUBMITTED.moverTo(NeedState.OPEN)).isEmpty();
    }

    @Test
    void theDeskNeverWithdrawsAndTheClockNeverOpens() {
        for (Entity entity : Entity.values()) {
            for (RecordState from : entity.states()) {
                from.next().forEach((to, mover) -> {
                    assertThat(to.name().equals("WITHDRAWN") && mover == Mover.DESK)
                            .isFalse();
                    assertThat(Set.of("OPEN", "ACTIVE", "SHARED").contains(to.name()) && mover == Mover.CLOCK)
                            .isFalse();
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void everyStateCanBeReachedAndNoneLeadsToItself(Entity entity) {
        Set<RecordState> reached = Arrays.stream(entity.states())
                .flatMap(from -> from.next().keySet().stream())
                .collect(Collectors.toSet());
        for (RecordState state : entity.states()) {
            assertThat(state.next()).doesNotContainKey(state);
            assertThat(reached.contains(state) || state.code().equals("draft"))
                    .as("%s", state)
                    .isTrue();
            assertThat(entity.state(state.code())).isSameAs(state);
        }
    }

    /** All pairs of states, with everybody there is: only the table says what goes, and who makes it go. */
    @ParameterizedTest
    @EnumSource(Entity.class)
    void everyMoveThatTheTableDoesNotAllowIsRefused(Entity entity) {
        int illegal = 0;
        for (RecordState from : entity.states()) {
            for (RecordState to : entity.states()) {
                illegal += from.moverTo(to).isEmpty() ? 1 : 0;
                for (Mover who : Mover.values()) {
                    assertMove(record(entity, from), to, who);
                }
            }
        }
        int all = entity.states().length * entity.states().length;
        int legal = Arrays.stream(entity.states())
                .mapToInt(from -> from.next().size())
                .sum();
        assertThat(illegal).isEqualTo(all - legal).isGreaterThan(legal);
    }

    private static void assertMove(HouseRecord record, RecordState to, Mover who) {
        Optional<Mover> allowed = record.state().moverTo(to);
        String what = who + ": " + record.state() + " to " + to;
        if (allowed.isEmpty()) {
            assertThatThrownBy(() -> record.mustBeMovable(reader(who), to))
                    .as(what)
                    .isInstanceOf(Refused.class);
        } else if (allowed.get().is(reader(who), OWNER)) {
            assertThatCode(() -> record.mustBeMovable(reader(who), to)).as(what).doesNotThrowAnyException();
            assertThat(record.movesFor(reader(who))).as(what).contains(to);
        } else {
            assertThatThrownBy(() -> record.mustBeMovable(reader(who), to))
                    .as(what)
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private static HouseRecord record(Entity entity, RecordState state) {
        var times = new HouseRecord.Times(
                Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, null, null, null, LocalDate.EPOCH, null);
        return new HouseRecord(1, entity, OWNER, state, Level.PARTICIPANTS, times, "{}", 0);
    }

    /** Somebody who may make these moves and no others. */
    private static Reader reader(Mover who) {
        return switch (who) {
            case DRAFTER -> new Reader(ANYBODY, Set.of(OWNER), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
            case NATIONAL -> new Reader(ANYBODY, Set.of(), Set.of(OWNER), Set.of(), Set.of(), Set.of(), Set.of());
            case PROVIDER -> new Reader(ANYBODY, Set.of(), Set.of(), Set.of(OWNER), Set.of(), Set.of(), Set.of());
            case SHARER -> new Reader(ANYBODY, Set.of(), Set.of(), Set.of(), Set.of(OWNER), Set.of(), Set.of());
            case INSTITUTION, KEEPER ->
                new Reader(ANYBODY, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(OWNER), Set.of());
            case DESK -> new Reader(DESK, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
            case CLOCK, PROPOSALS, PEERS, ADOPTERS ->
                new Reader(Actor.suivi(null), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        };
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void whatNobodyElseReadsIsProtectedByItsState(Entity entity) {
        assertThat(entity.state("draft").floor()).isEqualTo(Level.OWNER);
    }

    @Test
    void anUnknownStateIsNone() {
        assertThatThrownBy(() -> Entity.NEED.state("lost")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Renew with RENEW=1. */
    @Test
    void theDocumentsShowTheMoves() throws IOException {
        String written = Files.exists(TABLE) ? Files.readString(TABLE) : "";
        String head = written.contains("## Need\n") ? written.substring(0, written.indexOf("## Need\n")) : written;
        String drawn = head
                + Arrays.stream(Entity.values()).map(RecordStateTests::drawn).collect(Collectors.joining());
        if (System.getenv("RENEW") != null) {
            Files.writeString(TABLE, drawn);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(drawn);
    }

    private static String drawn(Entity entity) {
        String name = entity.name().charAt(0) + entity.code().substring(1).toLowerCase(Locale.ROOT);
        return "## " + name + "\n\n| from | to (by) | read at most by |\n| --- | --- | --- |\n"
                + Arrays.stream(entity.states())
                        .map(from -> "| **" + from.code() + "** | "
                                + from.next().entrySet().stream()
                                        .map(next -> next.getKey().code() + " ("
                                                + next.getValue().code() + ")")
                                        .collect(Collectors.joining(", "))
                                + " | " + from.floor().code() + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }
}
