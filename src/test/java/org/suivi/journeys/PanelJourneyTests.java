package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.suivi.database.DatabaseServer;
import org.suivi.identity.Role;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.ListCommand;
import org.suivi.panels.PanelExamples;
import org.suivi.panels.SeatRole;
import org.suivi.panels.Turn;
import org.suivi.panels.TurnState;
import org.suivi.panels.web.ScreenLook;
import org.suivi.shared.Language;

/** The pages of a panel in the hands of those who run it, speak in it and look on. */
class PanelJourneyTests extends BrowserTest {

    /** Where each character of the only text in an element begins. */
    private static final String LEFTS = """
            element => {
              const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
              let text = walker.nextNode();
              while (text && !text.data.includes('(') && !/^\\d/.test(text.data)) text = walker.nextNode();
              const from = Math.max(0, text.data.indexOf('NGO ')), to = text.data.indexOf(')') + 1 || text.length;
              return Array.from({ length: to - from }, (unused, i) => {
                const range = document.createRange();
                range.setStart(text, from + i); range.setEnd(text, from + i + 1);
                return range.getBoundingClientRect().left;
              });
            }""";

    /** Notes at each vibration of a telephone where its delegation stands and how much time the speaker has. */
    private static final String FEEL = """
            window.felt = [];
            Navigator.prototype.vibrate = () => {
              const level = document.querySelector('.clock')?.dataset.level;
              window.felt.push(document.querySelector('.own-place').dataset.kind + (level ? ' ' + level : ''));
            };""";

    /** Presses the space bar a second time at the moment at which the page shows that the first one ended the turn. */
    private static final String PRESS_AGAIN = """
            () => new MutationObserver((changes, watching) => {
              if (!document.querySelector('form[data-do=call] .btn-primary')) return;
              watching.disconnect();
              window.isPressedAgain = true;
              document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
            }).observe(document.body, { childList: true, subtree: true })""";

    private static final int[][] SCREENS = {{1024, 768}, {1280, 720}};

    @Autowired
    PanelExamples examples;

    private PanelRoom room;

    @BeforeEach
    void openRoom() throws IOException {
        room = new PanelRoom(examples, examples.underWay("KEN", "FRA", "SVN", "THA", "ISHR"), page, port);
    }

    @AfterEach
    void closeRoom() throws IOException {
        room.close();
    }

    @Test
    void thePagesOfAPanelAreAccessible() {
        examples.call(room.panel);
        String here = "/panels/" + room.panel;
        assertAccessible(
                here,
                room.link(SeatRole.CHAIR, null),
                room.link(SeatRole.DESK, null),
                room.link(SeatRole.DELEGATE, "KEN"),
                room.link(SeatRole.DISPLAY, null),
                room.link(SeatRole.DISPLAY, null) + "?layout=overlay&languages=ar,en",
                room.link(SeatRole.CHAIR, null) + "/paper");
        signIn(Role.COUNCIL_SECRETARIAT, Language.AR);
        assertAccessible(here + "/chair", here + "/speakers", here + "/seats", here + "/journal", here + "/draw/1");
    }

    @Test
    void theChairRunsTheFloorByKeysAndNobodyLosesWhatTheyType() {
        Page chair = room.open(room.link(SeatRole.CHAIR, null), 0);
        chair.evaluate("window.isThisPage = true");
        chair.locator("#minutes").fill("7");
        String first = examples.call(room.panel);
        assertThat(chair.locator(".clock-name bdi").first()).hasText(examples.nameOf(first));
        assertThat(chair.locator("form[data-do=pause]")).isVisible();
        assertThat(chair.locator("#minutes")).hasValue("7");
        assertThat(chair.locator("#minutes")).isFocused();
        chair.locator("#minutes").press("Shift+Tab");
        chair.evaluate("document.activeElement.blur()");
        chair.evaluate(PRESS_AGAIN);
        PanelRoom.press(chair, "Space");
        assertThat(chair.locator("form[data-do=call] .btn-primary")).isVisible();
        assertThat((Boolean) chair.evaluate("window.isPressedAgain === true")).isTrue();
        PanelRoom.press(chair, "Space");
        assertThat(chair.locator("form[data-do=pause]")).isVisible();
        assertThat(turns()).as("a key that is pressed twice presses once").isEqualTo(2);
        assertThat(chair.locator("#minutes")).hasValue("7");
        assertThat((Boolean) chair.evaluate("window.isThisPage === true")).isTrue();
        PanelRoom.press(chair, "Space");
        assertThat(chair.locator("form[data-do=call] .btn-primary")).isVisible();
        PanelRoom.press(chair, "e");
        assertThat(chair.locator("[id^=jump-end-segment] button")).isFocused();
        chair.keyboard().press("Enter");
        assertThat(chair.locator("form[data-do=start-segment] .btn-primary")).isVisible();
    }

    @Test
    void aDelegationFollowsItsPlaceWithoutLosingItsWordsAndFeelsItsTurnAndItsLastSeconds() {
        examples.give(room.panel, ListCommand.SetLimits.of(1, 31_000, 31_000));
        Page delegate = room.open(room.link(SeatRole.DELEGATE, "KEN"), 0);
        delegate.evaluate("window.isThisPage = true");
        delegate.evaluate(FEEL);
        delegate.locator("input[name=speaker]").fill("Ms. Amina Otieno");
        int place = Integer.parseInt(delegate.locator("[data-live-text$=place]").textContent());
        for (int before = 1; before < place; before++) {
            examples.call(room.panel);
            examples.stop(room.panel);
        }
        assertThat(delegate.locator("[data-live-text$=place]")).hasText("1");
        assertThat(delegate.locator(".while-next")).isVisible();
        assertThat(delegate.locator("input[name=speaker]")).hasValue("Ms. Amina Otieno");
        examples.call(room.panel);
        assertThat(delegate.locator(".own-place")).hasAttribute("data-kind", "speaking");
        delegate.waitForFunction("() => window.felt.includes('speaking') && window.felt.includes('speaking low')");
        assertThat((Boolean) delegate.evaluate("window.isThisPage === true")).isTrue();
    }

    @Test
    void withoutAConnectionOnlyTheEndOfATurnWaitsAndCountsFromItsKey() {
        Page chair = room.open(room.link(SeatRole.CHAIR, null), 0);
        chair.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
        chair.context().setOffline(true);
        chair.keyboard().press("Space");
        assertThat(chair.locator("[data-offline-say]")).containsText("was not done");
        chair.context().setOffline(false);
        examples.call(room.panel);
        assertThat(chair.locator("form[data-do=pause]")).isVisible();
        chair.context().setOffline(true);
        long before = System.currentTimeMillis();
        PanelRoom.press(chair, "Space");
        long after = System.currentTimeMillis();
        assertThat(chair.locator("[data-offline-say]")).containsText("waits for a minute");
        chair.waitForTimeout(1_500);
        chair.context().setOffline(false);
        assertThat(chair.locator("form[data-do=call] .btn-primary")).isVisible();
        assertThat(chair.locator("[data-offline-say]")).isHidden();
        assertThat(examples.lastTransition(room.panel)).isBetween(before - 500, after + 500);
    }

    @Test
    void whatWaitedLongerIsAskedBeforeTheEarlierMomentCounts() {
        examples.call(room.panel);
        Page chair = room.open(room.link(SeatRole.CHAIR, null), 0);
        chair.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
        chair.route("**/commands", Route::abort);
        long before = System.currentTimeMillis();
        PanelRoom.press(chair, "p");
        long after = System.currentTimeMillis();
        assertThat(chair.locator("[data-offline-say]")).containsText("waits for a minute");
        chair.evaluate("() => { const real = Date.now.bind(Date); Date.now = () => real() + 15000; }");
        assertThat(chair.locator("#offline-ask")).containsText("Stop the clock of");
        chair.unroute("**/commands");
        chair.locator("[data-answer=yes]").click();
        assertThat(chair.locator("form[data-do=resume]")).isVisible();
        assertThat(examples.lastTransition(room.panel)).isBetween(before - 500, after + 500);
    }

    @Test
    void whileTheDatabaseIsGoneClocksCountOnCommandsSaySoAndNothingIsLost(@Value("${suivi.database.data}") Path data)
            throws IOException {
        examples.call(room.panel);
        Page display = room.open(room.link(SeatRole.DISPLAY, null), 0);
        Page chair = inFrench(room.open(room.link(SeatRole.CHAIR, null), 0));
        Page plain = inFrench(withoutScript());
        plain.navigate(room.link(SeatRole.CHAIR, null));
        chair.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
        DatabaseServer database = DatabaseServer.of(data);
        database.stop();
        try {
            assertThat(display.locator("[data-live-band=away]")).isVisible();
            assertThat(chair.locator("[data-live-band=away]")).containsText("Les horloges continuent");
            for (int seconds = 0; seconds < 3; seconds++) {
                countsOn(display, ".display-clock");
            }
            countsOn(chair, ".clock");
            chair.locator("form[data-do=point-of-order] select").selectOption("FRA");
            chair.locator("form[data-do=point-of-order] button").click();
            assertThat(chair.locator("[data-offline-say]")).containsText("rien n’a été fait");
            assertThat(chair.locator("form[data-do=point-of-order] select")).hasValue("FRA");
            Response refusal = plain.waitForResponse(
                    "**/commands", () -> Press.on(plain.locator("form[data-do=stop] .btn-primary")));
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.headerValue("retry-after")).isEqualTo("5");
            assertThat(plain.locator("html[lang=fr] p")).containsText("Rien n’a été modifié");
            countsOn(display, ".display-clock");
            PanelRoom.press(chair, "p");
            assertThat(chair.locator("[data-offline-say]")).containsText("La commande attend");
        } finally {
            database.start();
        }
        long back = System.currentTimeMillis();
        assertThat(chair.locator("form[data-do=resume]")).isVisible();
        assertThat(display.locator(".display-note:not([hidden])")).hasText("The clock is stopped");
        assertThat(display.locator("[data-live-band=away]")).isHidden();
        assertThat(chair.locator("[data-offline-say]")).isHidden();
        assertThat(examples.lastTransition(room.panel))
                .as("the moment of the key counts")
                .isLessThan(back);
        assertThat(turns()).isEqualTo(1);
        assertThat(examples.standing(room.panel).state().floor().map(Turn::state))
                .contains(TurnState.HELD);
        assertThat(examples.isSound(room.panel)).isTrue();
        String next = examples.nameOf(stopAndCall());
        assertThat(display.locator(".display-part:not([hidden]) [data-live-text^='turn.name']"))
                .hasText(next);
        assertThat(chair.locator("form[data-do=stop] .btn-primary")).isVisible();
    }

    private Page inFrench(Page page) {
        page.context().addCookies(List.of(new Cookie("lang", "fr").setUrl(room.line.address("/"))));
        if (!page.url().startsWith("about:")) {
            page.reload();
        }
        return page;
    }

    private static void countsOn(Page screen, String clock) {
        String before = screen.locator(clock).first().textContent();
        assertThat(screen.locator(clock).first()).not().hasText(before);
    }

    private String stopAndCall() {
        examples.stop(room.panel);
        return examples.call(room.panel);
    }

    @Test
    @DisplayName("12: an Arabic display has clocks and names in their own direction, and changes with another language")
    void no12AnArabicDisplayReadsRight() {
        examples.call(room.panel);
        String wall = room.link(SeatRole.DISPLAY, null) + "?languages=ar,en";
        page.setViewportSize(SCREENS[0][0], SCREENS[0][1]);
        page.navigate(wall.replace(",en", "") + "&digits=latn");
        assertThat((String) page.evaluate("document.documentElement.dir")).isEqualTo("rtl");
        page.locator(".display-clock").waitFor();
        assertThat(lefts(".display-clock")).as("a clock is not mirrored").isSorted();
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('.display-clock')).unicodeBidi"))
                .startsWith("isolate");
        examples.stop(room.panel);
        examples.endTheDiscussion(room.panel);
        assertThat(page.locator("h1 [data-live-if=isOff]")).isVisible();
        assertThat(lefts("h1 [data-live-if=isOff]"))
                .as("NGO (ECOSOC) is not broken")
                .isSorted();
        assertThat(RoomScreen.of(page).get(0).mistakes()).isEmpty();
        Page both = room.open(wall, 0);
        for (String language : new String[] {"ar", "en", "ar"}) {
            both.waitForFunction(
                    "language => document.querySelector('.display-part:not([hidden])').lang === language", language);
        }
        both.context().clearCookies();
        both.reload();
        assertThat(both.locator(".display-part:not([hidden]) h1")).isVisible();
    }

    @Test
    @DisplayName(
            "12: the longest names fit on every screen in both languages; Arabic mirrors its regions and not its clocks")
    void no12TheLongestNamesFitAndArabicMirrorsRegionsButNoClocks() {
        long panel = examples.underWay("GBR", "OIF", "UNFPA", "NHRC-IND", "VEN", "BOL", "PRK", "LAO", "ISHR");
        String wall = examples.link(panel, SeatRole.DISPLAY, null) + "?digits=latn&next=12&languages=ar,en&layout=";
        for (String speaker : List.of("GBR", "OIF")) {
            examples.call(panel, speaker);
            examples.give(panel, new FloorCommand.Pause());
            for (String layout : ScreenLook.layouts()) {
                page.navigate(wall + layout);
                page.locator(".display-part:not([hidden]) .display-clock[data-held]")
                        .waitFor();
                for (int[] size : SCREENS) {
                    page.setViewportSize(size[0], size[1]);
                    List<RoomScreen> both = RoomScreen.of(page);
                    assertThat(both)
                            .as("%s on %s at %d x %d", speaker, layout, size[0], size[1])
                            .hasSize(2)
                            .allSatisfy(screen -> assertThat(screen.mistakes()).isEmpty());
                    both.get(0).assertMirrors(both.get(1));
                }
            }
            examples.stop(panel);
        }
    }

    @Test
    @DisplayName("12: mixed words in an Arabic line look as they do alone")
    void no12MixedWordsInAnArabicLineLookAsTheyDoAlone() {
        examples.endTheDiscussion(room.panel);
        page.navigate(room.link(SeatRole.DISPLAY, null) + "?languages=ar");
        assertThat(page.locator("h1 [data-live-if=isOff]")).isVisible();
        Ink inTheLine = Ink.ofWords(page, "h1 [data-live-if=isOff]", "NGO (ECOSOC)");
        page.evaluate("document.querySelector('h1 [data-live-if=isOff]').textContent = '\u2066NGO (ECOSOC)\u2069'");
        Ink alone = Ink.ofWords(page, "h1 [data-live-if=isOff]", "NGO (ECOSOC)");
        assertThat(inTheLine.isLike(alone)).isTrue();
        assertThat(alone.isLike(alone.mirrored())).isFalse();
    }

    @Test
    void theListOnPaperIsAtHandWhenTheServerIsGone() throws IOException {
        examples.call(room.panel);
        Page chair = room.open(room.link(SeatRole.CHAIR, null), 0);
        assertThat(chair.locator("[data-paper-taken]")).isVisible();
        chair.context().setOffline(true);
        Download paper =
                chair.waitForDownload(() -> chair.locator("a[data-paper]").click());
        assertThat(Files.readString(paper.path())).contains("Has the floor", "Kenya", "data-paper-moment");
    }

    @Test
    void withoutScriptsEveryCommandIsAPage() {
        examples.call(room.panel);
        Page plain = withoutScript();
        plain.navigate(room.link(SeatRole.CHAIR, null));
        Press.on(plain.locator("form[data-do=stop] .btn-primary"));
        assertThat(plain.locator("form[data-do=call] .btn-primary")).isVisible();
        examples.give(room.panel, new FloorCommand.Call(null, ""));
        plain.navigate("/panels/" + room.panel);
        assertThat(plain.locator(".clock")).hasText(Pattern.compile("[12]:\\d\\d"));
    }

    @SuppressWarnings("unchecked")
    private List<Double> lefts(String selector) {
        return ((List<Number>) page.locator(selector).first().evaluate(LEFTS))
                .stream().map(Number::doubleValue).toList();
    }

    private long turns() {
        return examples.standing(room.panel).state().turns().stream()
                .filter(turn -> turn.who().kind() == Turn.Kind.ENTRY)
                .count();
    }
}
