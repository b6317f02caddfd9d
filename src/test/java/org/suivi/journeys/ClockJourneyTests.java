package org.suivi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.live.LiveExamples;

/** Clocks on screens whose computers know nothing of the time. */
class ClockJourneyTests extends BrowserTest {

    private static final String TOPIC = "example-clock";
    private static final int HOUR = 3_600_000;

    @Autowired
    LiveExamples examples;

    private BadLine line;
    private final List<BrowserContext> screens = new ArrayList<>();

    @BeforeEach
    void openLine() throws IOException {
        line = new BadLine(port);
    }

    @AfterEach
    void closeLine() throws IOException {
        screens.forEach(BrowserContext::close);
        line.close();
    }

    @ParameterizedTest
    @CsvSource({
        "120000, 2:00",
        "119001, 2:00",
        "119000, 1:59",
        "1, 0:01",
        "0, 0:00",
        "-1, +0:00",
        "-999, +0:00",
        "-1000, +0:01",
        "-61000, +1:01",
        "3600000, 60:00"
    })
    void whatIsLeftIsRoundedUpAndWhatIsOverDown(int left, String text) {
        page.navigate("/live-example/" + TOPIC);
        assertThat(page.evaluate("left => suivi.clock.text(left)", left)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {-24 * HOUR, -HOUR, HOUR, 24 * HOUR})
    void aScreenIsRightWhateverItsComputerThinks(int shift) {
        line.delay(10, 400);
        Page screen = screen(shift);
        screen.waitForFunction("() => suivi.clock.now() !== null");
        for (int i = 0; i < 12; i++) {
            double error = ((Number) screen.evaluate("suivi.clock.now() - realNow()")).doubleValue();
            double bound = ((Number) screen.evaluate("suivi.clock.uncertainty()")).doubleValue();
            assertThat(bound).as("half a round trip").isBetween(10.0, 1_000.0);
            assertThat(Math.abs(error)).isLessThanOrEqualTo(bound + 50);
            screen.waitForTimeout(150);
        }
    }

    @Test
    void fourScreensChangeTheirSecondTogether() {
        line.delay(10, 100);
        examples.change(
                TOPIC, "{\"clock\":{\"limit\":3000,\"spoken\":0,\"since\":" + System.currentTimeMillis() + "}}");
        List<Page> four = List.of(screen(-HOUR), screen(0), screen(HOUR), screen(24 * HOUR));
        four.forEach(screen -> {
            screen.waitForFunction("() => /\\d:\\d\\d/.test(document.querySelector('#clock').textContent)");
            Ticking.record(screen, "#clock");
        });
        Ticking.assertTogether(four);
    }

    private Page screen(int shift) {
        BrowserContext computer = page.context().browser().newContext();
        screens.add(computer);
        computer.addInitScript(Ticking.wrongBy(shift));
        Page screen = computer.newPage();
        screen.navigate(line.address("/live-example/" + TOPIC));
        return screen;
    }
}
