package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of states: what may follow what, and that nothing else may. */
class RecordStateTests {

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
