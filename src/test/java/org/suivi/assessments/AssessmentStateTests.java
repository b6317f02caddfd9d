package org.suivi.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The moves of an assessment, and docs/assessments.md that shows them; renewed with {@code RENEW=1}. */
class AssessmentStateTests {

    private static final Path PAGE = Path.of("docs/assessments.md");
    private static final String BEGIN = "<!-- drawn by AssessmentStateTests; renew with RENEW=1 -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void approvedIsNotPublishedAndNothingIsPublishedWithoutApproval() {
        assertThat(AssessmentState.DRAFT.mayBecome(AssessmentState.PUBLISHED)).isFalse();
        assertThat(AssessmentState.APPROVED.mayBecome(AssessmentState.PUBLISHED))
                .isTrue();
    }

    @Test
    void whatIsPublishedCanOnlyBeSuperseded() {
        assertThat(AssessmentState.PUBLISHED.next()).containsExactly(AssessmentState.SUPERSEDED);
        assertThat(AssessmentState.SUPERSEDED.next()).isEmpty();
    }

    @Test
    void theDocumentShowsTheMovesAsTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        String drawn = page.substring(0, page.indexOf(BEGIN)) + BEGIN + table() + page.substring(page.indexOf(END));
        if (System.getenv("RENEW") != null) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE))
                .as("renew with: RENEW=1 ./mvnw -q test -Dtest=AssessmentStateTests")
                .isEqualTo(drawn);
    }

    private static String table() {
        return "\n| from | may become |\n|---|---|\n"
                + Arrays.stream(AssessmentState.values())
                        .map(state -> "| " + state.code() + " | " + next(state) + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String next(AssessmentState state) {
        return state.next().isEmpty()
                ? "nothing"
                : state.next().stream().map(AssessmentState::code).collect(Collectors.joining(", "));
    }
}
