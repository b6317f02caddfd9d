package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static final String RECORD_EDGES = """
            clock => {
              window.edges = {};
              const shown = document.querySelector(clock);
              new MutationObserver(() => { window.edges[shown.textContent] = window.realNow(); })
                .observe(shown, { childList: true, characterData: true, subtree: true });
            }""";

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
            screen.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
            screen.evaluate(RECORD_EDGES, clock);
        });
        four.keySet().iterator().next().waitForTimeout(3_500);
        Map<String, List<Double>> edges = new TreeMap<>();
        four.keySet().forEach(screen -> {
            double bound = number(screen, "suivi.clock.uncertainty()");
            assertThat(Math.abs(number(screen, "suivi.clock.now() - realNow()")))
                    .isLessThanOrEqualTo(bound + 50);
            ((Map<?, ?>) screen.evaluate("window.edges"))
                    .forEach((text, at) -> edges.computeIfAbsent(String.valueOf(text), unused -> new ArrayList<>())
                            .add(((Number) at).doubleValue()));
        });
        edges.values().removeIf(seen -> seen.size() < four.size());
        assertThat(edges).hasSizeGreaterThanOrEqualTo(2);
        assertThat(edges)
                .allSatisfy((text, seen) -> assertThat(spread(seen)).as(text).isLessThanOrEqualTo(150));
    }

    @ParameterizedTest(
            name = "9: current within three seconds after {0} ms without a line, with patience of a sixteenth")
    @ValueSource(ints = {300, 2_000, 5_000})
    void no9ALineThatIsGoneForAWhileLosesNothing(int silence) throws Exception {
        examples.call(room.panel);
        Page display = room.open(room.link(SeatRole.DISPLAY, null), HOUR);
        Page chair = room.open(room.link(SeatRole.CHAIR, null), 0);
        display.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
        assertThat(chair.locator("form[data-do=stop]")).hasCount(2);
        String before = display.locator(".display-clock").textContent();
        room.line.silence();
        examples.stop(room.panel);
        String next = examples.call(room.panel);
        Thread.sleep(silence);
        boolean isLong = silence > 1_800;
        if (isLong) {
            assertThat(display.locator("[data-live-band=lost]")).isVisible();
            assertThat(display.locator("[data-live-age]")).hasText("0:0" + silence / 1_000);
            assertThat(display.locator(".display-clock")).not().hasText(before);
        }
        room.line.mend();
        String name = nameOf(next);
        within(3_000, display, ".display-part:not([hidden]) [data-live-text^=turn]", name);
        within(3_000, chair, ".clock-name bdi", name);
        assertThat(display.locator("[data-live-band=lost]")).isHidden();
    }

    @Test
    @DisplayName("9: a computer that slept for ten minutes says so until its clock is set again")
    void no9AComputerThatSleptSetsItsClockAgain() {
        examples.call(room.panel);
        Page display = room.open(room.link(SeatRole.DISPLAY, null), 0);
        display.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
        assertThat(display.locator(".display-dot")).isHidden();
        room.line.silence();
        display.evaluate("() => { const real = Date.now.bind(Date); Date.now = () => real() + 600000; }");
        assertThat(display.locator("[data-clock-band]")).isVisible();
        assertThat(display.locator(".display-dot")).isVisible();
        room.line.mend();
        assertThat(display.locator("[data-clock-band]")).isHidden();
        assertThat(display.locator(".display-dot")).isHidden();
    }

    @Test
    @DisplayName("9: behind a proxy that holds streams back pages are current within three seconds")
    void no9AProxyThatHoldsStreamsBackDelaysByTwoSecondsAtMost() {
        room.line.holdStreams();
        Page display = room.open(room.link(SeatRole.DISPLAY, null), 0);
        Page open = room.open("/panels/" + room.panel, 0);
        String name = nameOf(examples.call(room.panel));
        within(3_000, display, ".display-part:not([hidden]) [data-live-text^=turn]", name);
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

    private static double spread(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).max().orElse(0)
                - all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }
}
