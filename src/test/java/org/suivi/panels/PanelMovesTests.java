package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of allowed moves stand in the documentation as they are in the code; {@code RENEW=1} draws them anew. */
class PanelMovesTests {

    private static final Path PAGE = Path.of("docs/panels.md");
    private static final String BEGIN = "<!-- moves: drawn by PanelMovesTests -->\n";
    private static final String END = "<!-- end of moves -->";

    @Test
    void theDocumentationShowsTheMovesThatTheCodeAllows() throws IOException {
        String page = Files.readString(PAGE);
        String drawn =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + tables() + page.substring(page.indexOf(END));
        if (System.getenv("RENEW") != null) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(drawn);
    }

    @Test
    void everyStateIsReachedFromTheFirst() {
        assertThat(reached(PanelStatus.DRAFT)).containsExactlyInAnyOrder(PanelStatus.values());
        assertThat(reached(SegmentState.PENDING)).containsExactlyInAnyOrder(SegmentState.values());
        assertThat(reached(ListState.SCHEDULED)).containsExactlyInAnyOrder(ListState.values());
        assertThat(reached(EntryState.REQUESTED)).containsExactlyInAnyOrder(EntryState.values());
        assertThat(reached(TurnState.WAITING)).containsExactlyInAnyOrder(TurnState.values());
    }

    private static <S extends Enum<S> & Moves<S>> List<S> reached(S first) {
        List<S> reached = new ArrayList<>(List.of(first));
        for (int i = 0; i < reached.size(); i++) {
            reached.get(i).next().stream()
                    .filter(next -> !reached.contains(next))
                    .sorted()
                    .forEach(reached::add);
        }
        return reached;
    }

    private static String tables() {
        return Stream.of(
                        table("panel", PanelStatus.values()),
                        table("part of the programme", SegmentState.values()),
                        table("list of speakers", ListState.values()),
                        table("request for the floor", EntryState.values()),
                        table("turn", TurnState.values()))
                .collect(Collectors.joining("\n"));
    }

    private static <S extends Enum<S> & Moves<S>> String table(String thing, S[] states) {
        return "| " + thing + " | may become |\n|---|---|\n"
                + Arrays.stream(states)
                        .map(state -> "| " + state + " | "
                                + state.next().stream().sorted().map(Enum::name).collect(Collectors.joining(", "))
                                + " |\n")
                        .collect(Collectors.joining());
    }
}
