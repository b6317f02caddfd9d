package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.bench.Watchers;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.PanelExamples;
import org.suivi.panels.SeatRole;

/** The acceptance tests of panels that are about clocks and lines, by their numbers, on the pages of a panel that is under way. */
class PanelClockJourneyTests extends BrowserTest {

    private static final int HOUR = 3_600_000;

    private static final String RECORD_VERSIONS = """
            () => {
              window.versions = [];
              document.addEventListener('live:state', event => window.versions.push(event.detail.state.version));
            }""";

    private static final String NAME_ON_DISPLAY = ".display-part:not([hidden]) [data-live-text^=turn]";

    @Autowired
    PanelExamples examples;

    private PanelRoom room;

    @BeforeEach
    void openRoom() throws IOException {
        room = new PanelRoom(examples, examples.underWay("KEN", "FRA", "SVN", "THA"), page, port);
    }

    @AfterEach
    void closeRoom() throws IOException {
        room.close();
    }

    @Test
    @DisplayName("7: chair, delegate, display and public page show the same second, whatever their computers think")
    void no7FourViewsChangeTheirSecondTogether() {
        room.line.delay(10, 100);
        examples.call(room.panel);
        Map<Page, String> four = Map.of(
                room.open(room.link(SeatRole.CHAIR, null), -HOUR), ".clock",
                room.open(room.link(SeatRole.DELEGATE, "KEN"), HOUR), ".clock",
                room.open(room.link(SeatRole.DISPLAY, null), 24 * HOUR), ".display-clock",
                room.open("/panels/" + room.panel, -24 * HOUR), ".clock");
        four.forEach((screen, clock) -> {
            awaitClock(screen);
            Ticking.record(screen, clock);
        });
        Ticking.assertTogether(four.keySet());
        four.keySet().forEach(PanelClockJourneyTests::assertItsClockIsRight);
    }

    @Test
    @DisplayName("7: behind a line that takes 20 to 800 milliseconds a clock errs by half of that and 50 at most")
    void no7AClockBehindALongLineKnowsHowWrongItMayBe() {
        room.line.delay(10, 400);
        examples.call(room.panel);
        Page far = room.open("/panels/" + room.panel, HOUR);
        awaitClock(far);
        assertItsClockIsRight(far);
    }

    /*
     * The pages have the patience that they have in a meeting, half a minute and more, and nobody waits that long for a test: the time
     * of the browser is simulated (all of it, timers, clock and counter), that of the server and of the line is real.
     */

    @ParameterizedTest(name = "9: current within three seconds after a line was gone for {0} seconds of the browser")
    @ValueSource(ints = {5, 30, 120})
    void no9ALineThatIsGoneForAWhileLosesNothing(int seconds) throws Exception {
        examples.call(room.panel);
        Page display = room.openInSimulatedTime(room.link(SeatRole.DISPLAY, null), HOUR);
        Page chair = room.openInSimulatedTime(room.link(SeatRole.CHAIR, null), 0);
        List<Page> both = List.of(display, chair);
        both.forEach(PanelClockJourneyTests::awaitClock);
        both.forEach(screen -> screen.evaluate(RECORD_VERSIONS));
        assertThat(chair.locator("form[data-do=stop]")).hasCount(2);
        int before = secondsOn(display);
        room.line.silence();
        if (seconds > 60) {
            room.line.drop();
        }
        examples.stop(room.panel);
        String name = nameOf(examples.call(room.panel));
        both.forEach(screen -> screen.clock().runFor(seconds * 1_000L));
        boolean isNoticed = seconds > 25;
        assertThat(display.locator("[data-live-band=lost]").isVisible()).isEqualTo(isNoticed);
        if (isNoticed) {
            assertThat(display.locator("[data-live-age]"))
                    .hasText(Pattern.compile(seconds > 60 ? "2:[0-5]\\d" : "0:[3-5]\\d"));
        }
        assertThat(before - secondsOn(display)).as("the clock counted on").isBetween(seconds, seconds + 30);
        room.line.mend();
        within(3_000, display, NAME_ON_DISPLAY, name);
        within(3_000, chair, ".clock-name bdi", name);
        assertThat(display.locator("[data-live-band=lost]")).isHidden();
        long version = examples.standing(room.panel).panel().version();
        both.forEach(
                screen -> assertThat(number(screen, "window.versions.at(-1)")).isEqualTo(version));
        both.forEach(PanelClockJourneyTests::awaitClock);
    }

    @ParameterizedTest(name = "9: a computer that slept for ten minutes, its counter with it: {0}")
    @ValueSource(booleans = {true, false})
    void no9AComputerThatSleptIsCurrentAndSetsItsClockAgain(boolean counterSleeps) throws Exception {
        examples.call(room.panel);
        Page display = room.openInSimulatedTime(room.link(SeatRole.DISPLAY, null), 0);
        awaitClock(display);
        assertThat(display.locator(".display-dot")).isHidden();
        room.line.silence();
        room.line.drop();
        examples.stop(room.panel);
        String name = nameOf(examples.call(room.panel));
        if (counterSleeps) {
            display.evaluate("() => { const awake = Date.now.bind(Date); Date.now = () => awake() + 600000; }");
            assertThat(display.locator("[data-clock-band]")).isVisible();
        } else {
            display.clock().fastForward(600_000);
        }
        assertThat(display.locator(".display-dot")).isVisible();
        room.line.mend();
        within(3_000, display, NAME_ON_DISPLAY, name);
        assertThat(display.locator("[data-clock-band]")).isHidden();
        assertThat(display.locator(".display-dot")).isHidden();
    }

    @Test
    @DisplayName("9: behind a proxy that holds streams back pages are current within three seconds")
    void no9AProxyThatHoldsStreamsBackDelaysByTwoSecondsAtMost() {
        room.line.holdStreams();
        Page display = room.openInSimulatedTime(room.link(SeatRole.DISPLAY, null), 0);
        Page open = room.openInSimulatedTime("/panels/" + room.panel, 0);
        List.of(display, open).forEach(screen -> screen.clock().runFor(15_000));
        String name = nameOf(examples.call(room.panel));
        within(3_000, display, NAME_ON_DISPLAY, name);
        within(3_000, open, ".clock-name bdi", name);
    }

    @Test
    @DisplayName("14: 200 screens see every command; how soon 1,000 and 5,000 do, bin/bench --live measures")
    void no14ManyScreensSeeEveryCommand() throws Exception {
        examples.call(room.panel);
        long version = examples.standing(room.panel).panel().version();
        String watched = "/live/panel-" + room.panel + "?role=list-en";
        try (var watchers = new Watchers(200, watched, port)) {
            watchers.untilAllAreCurrent();
            watchers.seeAll(
                    (int) version + 1,
                    3,
                    number -> examples.give(
                            room.panel,
                            (number - version) % 2 == 1 ? new FloorCommand.Pause() : new FloorCommand.Resume()));
        }
        assertThat(examples.standing(room.panel).panel().version()).isEqualTo(version + 3);
    }

    private static void awaitClock(Page screen) {
        screen.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
    }

    /** What it tells of its uncertainty is half a round trip. */
    private static void assertItsClockIsRight(Page screen) {
        double bound = number(screen, "suivi.clock.uncertainty()");
        assertThat(Math.abs(number(screen, "suivi.clock.now() - realNow()"))).isLessThanOrEqualTo(bound + 50);
    }

    /** What its clock shows, "1:57", in seconds. */
    private static int secondsOn(Page display) {
        String[] shown =
                display.locator(".display-clock").textContent().replace("≈", "").split(":");
        int seconds = Math.abs(Integer.parseInt(shown[0])) * 60 + Integer.parseInt(shown[1]);
        return shown[0].startsWith("+") ? -seconds : seconds;
    }

    private String nameOf(String delegation) {
        return examples.nameOf(delegation);
    }

    private static double number(Page screen, String expression) {
        return ((Number) screen.evaluate(expression)).doubleValue();
    }

    private static void within(int millis, Page screen, String selector, String text) {
        screen.waitForFunction(
                "([selector, text]) => document.querySelector(selector).textContent === text",
                List.of(selector, text),
                new Page.WaitForFunctionOptions().setTimeout(millis));
    }
}
