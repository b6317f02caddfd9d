package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Permission;

/** The table of allowed moves, and its drawing in the documents. */
class UpdateStateTests {

    private static final Path DOCUMENT = Path.of("docs/follow-up.md");
    private static final String BEGIN = "<!-- moves: drawn by UpdateStateTests -->\n";
    private static final String END = "<!-- end of moves -->";

    @Test
    void onlyTheSecretariatDecidesWhatTheInstitutionCleared() {
        assertThat(UpdateState.CLEARED.next())
                .containsExactly(UpdateState.ACCEPTED, UpdateState.RETURNED)
                .allSatisfy(next -> assertThat(next.needed()).isEqualTo(Permission.EDIT_RECORDS));
        assertThat(UpdateState.CLEARED.needed()).isEqualTo(Permission.CONTRIBUTE);
    }

    @Test
    void whatIsReturnedIsClearedAgain() {
        assertThat(UpdateState.RETURNED.next()).containsExactly(UpdateState.CLEARED);
        assertThat(UpdateState.RETURNED.isInWriting()).isTrue();
    }

    @Test
    void nothingIsPublishedThatWasNotAccepted() {
        assertThat(UpdateState.values())
                .filteredOn(state -> state.mayBecome(UpdateState.PUBLISHED))
                .containsExactly(UpdateState.ACCEPTED, UpdateState.INTERNAL);
    }

    @Test
    void whatWasPublishedIsNeverWrittenOnAgain() {
        assertThat(UpdateState.PUBLISHED.next()).containsExactly(UpdateState.INTERNAL);
        assertThat(UpdateState.PUBLISHED.isInWriting()).isFalse();
    }

    @Test
    void theDocumentShowsTheMovesAsTheyAre() throws IOException {
        String text = Files.readString(DOCUMENT);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String drawn = drawn();
        if (System.getenv("RENEW") != null) {
            text = text.substring(0, from) + drawn + text.substring(to);
            Files.writeString(DOCUMENT, text);
            to = text.indexOf(END);
        }
        assertThat(text.substring(from, to))
                .as("docs/follow-up.md is out of date; renew it with: RENEW=1 ./mvnw -q test -Dtest=UpdateStateTests")
                .isEqualTo(drawn);
    }

    private static String drawn() {
        return Arrays.stream(UpdateState.values())
                .map(state -> "| " + state.code() + " | "
                        + state.next().stream().map(UpdateStateTests::move).collect(Collectors.joining(", ")) + " |\n")
                .collect(Collectors.joining("", "| from | to |\n|---|---|\n", ""));
    }

    private static String move(UpdateState to) {
        return to.code() + (to.needed() == Permission.EDIT_RECORDS ? " (secretariat)" : " (institution)");
    }
}
