package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.live.LiveExamples;

/** A page that stays at what the server knows, over lines as they are. */
class LiveJourneyTests extends BrowserTest {

    private static final String NOT_SYNCHRONISED = "document.documentElement.dataset.clocks !== 'exact'";
    private static int topics;

    @Autowired
    LiveExamples examples;

    private BadLine line;
    private String topic = "";

    @BeforeEach
    void openLine() throws IOException {
        line = new BadLine(port);
        topic = "example-journey-" + ++topics;
        say("Kenya");
    }

    @AfterEach
    void closeLine() throws IOException {
        line.close();
    }

    @Test
    void whatTheStateSaysIsShownAsItChanges() {
        examples.change(topic, "{\"name\":\"Kenya <b>\",\"next\":[{\"name\":\"Peru\"},{\"name\":\"Qatar\"}]}");
        open(page);
        assertThat(page.locator("h1")).hasText("Kenya <b>");
        assertThat(page.locator("li")).hasText(new String[] {"Peru", "Qatar"});
        assertThat(page.locator("#said")).isHidden();
        examples.change(
                topic,
                "{\"name\":\"Peru\",\"said\":true,\"clock\":{\"limit\":120000,\"spoken\":500},"
                        + "\"next\":[{\"name\":\"Qatar\"}]}");
        assertThat(page.locator("h1")).hasText("Peru");
        assertThat(page.locator("li")).hasText(new String[] {"Qatar"});
        assertThat(page.locator("#said")).isVisible();
        assertThat(page.locator("#clock")).hasText("2:00");
        assertThat(page.locator("#clock")).hasAttribute("data-held", "");
        assertThat(page.locator("#clock")).hasAttribute("aria-live", "off");
        assertAccessible();
    }

    @Test
    void withoutScriptsThePageIsAsItWasLoaded() {
        Page plain = withoutScript();
        open(plain);
        assertThat(plain.locator("h1")).hasText("as loaded");
    }

    @Test
    void pagesOfOneBrowserShareAConnectionAndTheNextTakesItOver() {
        open(page);
        assertThat(page.locator("h1")).hasText("Kenya");
        Page second = page.context().newPage();
        open(second);
        assertThat(second.locator("h1")).hasText("Kenya");
        say("Peru");
        assertThat(second.locator("h1")).hasText("Peru");
        page.waitForCondition(() -> line.streams() == 1);
        page.close();
        say("Qatar");
        assertThat(second.locator("h1")).hasText("Qatar");
        second.waitForCondition(() -> line.streams() == 2);
    }

    @Test
    void aLineThatFallsSilentIsNoticedAndThePageIsCurrentSoonAfterItsReturn() throws Exception {
        open(page);
        assertThat(page.locator("h1")).hasText("Kenya");
        line.silence();
        say("Peru");
        assertThat(page.locator("[data-live-band=lost]")).isVisible();
        Thread.sleep(3_000);
        say("Qatar");
        line.mend();
        currentWithin(3_000, "Qatar");
        assertThat(page.locator("[data-live-band=lost]")).isHidden();
    }

    @Test
    void aShortSilenceLosesNothingAndDisturbsNobody() throws Exception {
        open(page);
        assertThat(page.locator("h1")).hasText("Kenya");
        line.silence();
        say("Peru");
        Thread.sleep(500);
        line.mend();
        currentWithin(3_000, "Peru");
        assertThat(page.locator("[data-live-band=lost]")).isHidden();
    }

    @Test
    void aConnectionThatIsTakenDownComesBack() throws Exception {
        open(page);
        assertThat(page.locator("h1")).hasText("Kenya");
        page.waitForCondition(() -> line.streams() == 1);
        line.drop();
        say("Peru");
        currentWithin(3_000, "Peru");
        page.waitForCondition(() -> line.streams() == 2);
    }

    @Test
    void behindAProxyThatHoldsStreamsBackThePageAsksForTheState() {
        line.holdStreams();
        open(page);
        assertThat(page.locator("h1")).hasText("Kenya");
        say("Peru");
        currentWithin(3_000, "Peru");
        assertThat(page.locator("[data-live-band=lost]")).isHidden();
    }

    @Test
    void whatMayNoLongerBeWatchedSaysSo() {
        page.navigate(line.address("/live-example/example-nowhere"));
        assertThat(page.locator("[data-live-band=gone]")).isVisible();
        assertThat(page.locator("h1")).hasText("as loaded");
    }

    @Test
    void aComputerThatWakesUpSetsItsClockAgain() {
        open(page);
        page.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
        line.silence();
        page.evaluate("() => { const real = Date.now.bind(Date); Date.now = () => real() + 600000; }");
        assertThat(page.locator("[data-clock-band]")).isVisible();
        assertThat((Boolean) page.evaluate(NOT_SYNCHRONISED)).isTrue();
        line.mend();
        assertThat(page.locator("[data-clock-band]")).isHidden();
        page.waitForFunction("() => document.documentElement.dataset.clocks === 'exact'");
    }

    private void open(Page which) {
        which.navigate(line.address("/live-example/" + topic));
    }

    private void say(String name) {
        examples.change(topic, "{\"name\":\"" + name + "\"}");
    }

    private void currentWithin(int millis, String name) {
        page.waitForFunction(
                "name => document.querySelector('h1').textContent === name",
                name,
                new Page.WaitForFunctionOptions().setTimeout(millis));
    }
}
