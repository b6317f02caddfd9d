package org.suivi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Clocks on several screens whose computers are wrong about the time, and the moments at which they change their second. */
final class Ticking {

    /** The computer's clock is wrong by some milliseconds, and its counter runs 200 millionths too fast. */
    private static final String WRONG_CLOCK = """
            (() => {
              const date = Date.now.bind(Date), counter = performance.now.bind(performance);
              window.realNow = date;
              Date.now = () => date() + %d;
              performance.now = () => counter() * 1.0002;
            })();""";

    private static final String RECORD = """
            clock => {
              window.edges = {};
              const shown = document.querySelector(clock);
              new MutationObserver(() => { window.edges[shown.textContent] = window.realNow(); })
                .observe(shown, { childList: true, characterData: true, subtree: true });
            }""";

    private static final int SECONDS = 3;
    private static final int TRIES = 60;
    private static final double MOST_APART = 150;

    private Ticking() {}

    /** A script for a computer whose clock is wrong by so many milliseconds. */
    static String wrongBy(int shift) {
        return WRONG_CLOCK.formatted(shift);
    }

    static void record(Page screen, String clock) {
        screen.evaluate(RECORD, clock);
    }

    /**
     * A clock that is wrong changes at another moment than the others in every second; a screen that a busy machine held up, in some. So
     * the second counts in which they were nearest.
     */
    static void assertTogether(Collection<Page> screens) {
        Map<String, Double> apart = apart(screens);
        for (int i = 0; i < TRIES && apart.size() < SECONDS; i++) {
            screens.iterator().next().waitForTimeout(500);
            apart = apart(screens);
        }
        assertThat(apart).as("seconds that all of them showed").hasSizeGreaterThanOrEqualTo(SECONDS);
        assertThat(apart.values())
                .as("milliseconds apart")
                .anySatisfy(milliseconds -> assertThat(milliseconds).isLessThanOrEqualTo(MOST_APART));
    }

    /** How far apart the first and the last screen were at each second that all of them showed. */
    private static Map<String, Double> apart(Collection<Page> screens) {
        List<Map<?, ?>> seen = screens.stream()
                .<Map<?, ?>>map(screen -> (Map<?, ?>) screen.evaluate("window.edges"))
                .toList();
        return seen.get(0).keySet().stream()
                .filter(text -> seen.stream().allMatch(each -> each.containsKey(text)))
                .collect(Collectors.toMap(
                        String::valueOf, text -> spread(seen, text), (one, other) -> one, TreeMap::new));
    }

    private static double spread(List<Map<?, ?>> seen, Object text) {
        return moments(seen, text).max().orElseThrow()
                - moments(seen, text).min().orElseThrow();
    }

    private static DoubleStream moments(List<Map<?, ?>> seen, Object text) {
        return seen.stream().mapToDouble(each -> ((Number) each.get(text)).doubleValue());
    }
}
