package org.suivi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the parts of a screen in the room are, in one of the languages that it shows in turn. */
record RoomScreen(String name, List<Region> regions, List<String> mistakes) {

    private static final double POINTS = 2;

    /**
     * Shows each language for a moment, as the screen itself does, and tells of every region where it begins and ends from the side on which
     * lines begin; and what sticks out of the screen or its region, is cut off, covers another one, or is a clock that is mirrored.
     */
    private static final String MEASURE = """
            () => {
              const root = document.documentElement;
              const parts = Array.from(document.querySelectorAll('[data-display-part]'));
              const was = parts.map(part => part.hidden), direction = root.dir;
              const said = element => (element.className || element.tagName) + ' "' + element.textContent.trim().slice(0, 30) + '"';
              const isUnseen = (e, clip) => clip && (e.left >= clip.right || e.right <= clip.left);
              const box = element => element && element.getBoundingClientRect();
              const lefts = element => {
                const text = element.firstChild, range = document.createRange();
                return Array.from(text.data.trim(), (sign, i) => {
                  range.setStart(text, i); range.setEnd(text, i + 1);
                  return range.getBoundingClientRect().left;
                });
              };
              const told = parts.map(part => {
                parts.forEach(each => { each.hidden = each !== part; });
                root.dir = part.dir;
                const isRtl = part.dir === 'rtl', mistakes = [];
                const seen = Array.from(part.querySelectorAll('h1, h2, p, li'))
                  .filter(e => e.getClientRects().length && !e.classList.contains('visually-hidden') && e.innerText.trim())
                  .filter(e => !isUnseen(box(e), box(e.closest('ol'))));
                const boxes = seen.map(e => {
                  const words = document.createRange();
                  words.selectNodeContents(e);
                  return { element: e, region: box(e), words: words.getBoundingClientRect() };
                });
                boxes.forEach(({ element, region, words }, i) => {
                  if (words.left < -1 || words.top < -1 || words.right > innerWidth + 1 || words.bottom > innerHeight + 1)
                    mistakes.push('sticks out of the screen: ' + said(element));
                  if (words.left < region.left - 1 || words.right > region.right + 1)
                    mistakes.push('sticks out of its region: ' + said(element));
                  for (let up = element.parentElement; up; up = up.parentElement)
                    if (getComputedStyle(up).overflow === 'hidden' && box(up).bottom < words.bottom - 1)
                      mistakes.push('is cut off: ' + said(element));
                  boxes.slice(i + 1).forEach(other => {
                    if (Math.min(region.right, other.region.right) - Math.max(region.left, other.region.left) > 1
                        && Math.min(region.bottom, other.region.bottom) - Math.max(region.top, other.region.top) > 1)
                      mistakes.push('covers another: ' + said(element) + ', ' + said(other.element));
                  });
                });
                part.querySelectorAll('.display-clock, .display-segment .clock, .display-list bdi').forEach(e => {
                  const style = getComputedStyle(e), signs = e.getClientRects().length ? lefts(e) : [];
                  if (style.direction !== 'ltr' || !style.unicodeBidi.includes('isolate')) mistakes.push('is not set apart: ' + said(e));
                  if (signs.some((left, i) => i > 0 && left <= signs[i - 1])) mistakes.push('is mirrored: ' + said(e));
                });
                return {
                  name: part.lang,
                  mistakes,
                  regions: boxes.filter(({ element }) => element.tagName !== 'LI').map(({ element, region }) => ({
                    name: element.tagName + '.' + element.className,
                    from: isRtl ? innerWidth - region.right : region.left,
                    to: isRtl ? innerWidth - region.left : region.right
                  }))
                };
              });
              parts.forEach((part, i) => { part.hidden = was[i]; });
              root.dir = direction;
              return told;
            }""";

    record Region(String name, double from, double to) {}

    /** In each of its languages. */
    static List<RoomScreen> of(Page page) {
        List<RoomScreen> screens = new ArrayList<>();
        for (Object each : (List<?>) page.evaluate(MEASURE)) {
            Map<?, ?> told = (Map<?, ?>) each;
            screens.add(new RoomScreen(
                    String.valueOf(told.get("name")),
                    ((List<?>) told.get("regions"))
                            .stream().map(one -> region((Map<?, ?>) one)).toList(),
                    ((List<?>) told.get("mistakes"))
                            .stream().map(String::valueOf).toList()));
        }
        return screens;
    }

    private static Region region(Map<?, ?> told) {
        return new Region(String.valueOf(told.get("name")), number(told.get("from")), number(told.get("to")));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Each region begins as far from the one side as in the other language from the other, or ends so. */
    void assertMirrors(RoomScreen other) {
        assertThat(regions).extracting(Region::name).isEqualTo(other.names());
        for (int i = 0; i < regions.size(); i++) {
            Region here = regions.get(i);
            Region there = other.regions().get(i);
            assertThat(Math.min(Math.abs(here.from() - there.from()), Math.abs(here.to() - there.to())))
                    .as("%s in %s, %s in %s", here, name, there, other.name())
                    .isLessThanOrEqualTo(POINTS);
        }
    }

    private List<String> names() {
        return regions.stream().map(Region::name).toList();
    }
}
