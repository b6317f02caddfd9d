package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of states of a project, of its assessment and of an overlap. */
class ProjectStateTests {

    private static final Path TABLE = Path.of("docs/assistance.md");

    @Test
    void everyStateCanBeReachedAndNoneLeadsToItself() {
        Set<ProjectState> reached = Arrays.stream(ProjectState.values())
                .flatMap(from -> from.next().keySet().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProjectState.class)));
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(EnumSet.range(ProjectState.PLANNED, ProjectState.CANCELLED));
        assertThat(ProjectState.values()).allMatch(state -> !state.next().containsKey(state));
    }

    @Test
    void onlyAnAssessmentBringsItPastItsEnd() {
        assertThat(ProjectState.COMPLETED.next().values()).containsOnly(ProjectMover.ASSESSMENT);
        assertThat(ProjectState.ASSESSED.next().values()).containsOnly(ProjectMover.ASSESSMENT);
        assertThat(ProjectState.FOLLOWED_UP.next()).containsEntry(ProjectState.CLOSED, ProjectMover.RECIPIENT);
        assertThat(ProjectState.CANCELLED.next()).isEmpty();
    }

    @Test
    void anAssessmentIsSpokenOnceAndThenLocked() {
        assertThat(AssessmentState.OPEN.next())
                .containsExactlyInAnyOrder(AssessmentState.RECIPIENT_FINAL, AssessmentState.WAIVED);
        assertThat(AssessmentState.PROVIDER_REPLIED.next()).containsExactly(AssessmentState.LOCKED);
        assertThat(AssessmentState.LOCKED.next()).isEmpty();
        assertThat(AssessmentState.WAIVED.next()).isEmpty();
    }

    /** Renew with RENEW=1. */
    @Test
    void theDocumentsShowTheMoves() throws IOException {
        String written = Files.readString(TABLE);
        String head =
                written.contains("## Project\n") ? written.substring(0, written.indexOf("## Project\n")) : written;
        String drawn = head + "## Project\n\n| from | to (by) |\n| --- | --- |\n"
                + Arrays.stream(ProjectState.values())
                        .map(from -> "| **" + from.code() + "** | "
                                + from.next().entrySet().stream()
                                        .map(next -> next.getKey().code() + " ("
                                                + next.getValue().code() + ")")
                                        .collect(Collectors.joining(", "))
                                + " |\n")
                        .collect(Collectors.joining())
                + "\n## Assessment\n\n| from | to |\n| --- | --- |\n"
                + Arrays.stream(AssessmentState.values())
                        .map(from -> "| **" + from.code() + "** | "
                                + from.next().stream()
                                        .map(AssessmentState::code)
                                        .collect(Collectors.joining(", "))
                                + " |\n")
                        .collect(Collectors.joining())
                + "\n## Overlap\n\n| from | to (by the coordinator of the country, with a reason) |\n| --- | --- |\n"
                + Arrays.stream(OverlapState.values())
                        .map(from -> "| **" + from.code() + "** | "
                                + from.next().stream().map(OverlapState::code).collect(Collectors.joining(", "))
                                + " |\n")
                        .collect(Collectors.joining());
        if (System.getenv("RENEW") != null) {
            Files.writeString(TABLE, drawn);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(drawn);
    }
}
