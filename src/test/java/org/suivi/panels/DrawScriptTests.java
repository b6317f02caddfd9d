package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ten lines that everybody may run are run. */
class DrawScriptTests {

    @Test
    @DisplayName("15: the script on the page of the draw finds the commitment and the same lots")
    void no15TheScriptFindsWhatTheProgramPublished() throws Exception {
        PanelOnPaper panel = PanelOnPaper.drawn("KEN", "FRA", "SVN", "THA", "ISHR");
        List<String> said = run(DrawScript.of(panel.state, 1));
        assertThat(said).hasSize(6).first().isEqualTo(panel.state.list(1).lots().commitment());
        assertThat(said.subList(1, 6))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(panel.state.entries(1).stream()
                        .map(entry -> entry.place().lot() + " " + entry.asked().delegation() + "/own")
                        .toList());
    }

    private static List<String> run(String script) throws IOException, InterruptedException {
        Process python = python();
        try (var in = python.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(python.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    private static Process python() {
        try {
            return new ProcessBuilder("python3", "-").redirectErrorStream(true).start();
        } catch (IOException notThere) {
            throw new IllegalStateException("No Python found; install it: apt-get install python3", notThere);
        }
    }
}
