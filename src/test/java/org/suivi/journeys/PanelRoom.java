package org.suivi.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.suivi.panels.PanelExamples;
import org.suivi.panels.SeatRole;

/** The screens of a panel, each on a computer of its own behind a line that may be bad. */
final class PanelRoom implements Closeable {

    /** A page that changed under the finger takes no key for a moment. */
    private static final String NOTE_CHANGES =
            "window.changedAt = -Infinity; document.addEventListener('panel:put', () => { window.changedAt = performance.now(); });";

    private static final int QUIET = 450;

    final BadLine line;
    final long panel;
    private final PanelExamples examples;
    private final Page first;
    private final List<BrowserContext> computers = new ArrayList<>();

    PanelRoom(PanelExamples examples, long panel, Page first, int port) throws IOException {
        this.examples = examples;
        this.panel = panel;
        this.first = first;
        this.line = new BadLine(port);
    }

    String link(SeatRole role, String delegation) {
        return examples.link(panel, role, delegation);
    }

    /** Opens an address on a computer whose clock is wrong by so much. */
    Page open(String path, int shift) {
        Page screen = computer(shift).newPage();
        screen.route("**/panels/**", PanelRoom::impatient);
        screen.navigate(line.address(path));
        return screen;
    }

    /** The same with all its patience, in a browser whose time goes on by itself and by leaps of the test. */
    Page openInSimulatedTime(String path, int shift) {
        BrowserContext computer = computer(shift);
        computer.clock().install();
        Page screen = computer.newPage();
        screen.navigate(line.address(path));
        return screen;
    }

    private BrowserContext computer(int shift) {
        BrowserContext computer = first.context().browser().newContext();
        computers.add(computer);
        computer.addInitScript(Ticking.wrongBy(shift));
        computer.addInitScript(NOTE_CHANGES);
        return computer;
    }

    /** Presses a key of a screen once its page takes keys again. */
    static void press(Page screen, String key) {
        screen.waitForFunction("quiet => performance.now() - window.changedAt > quiet", QUIET);
        screen.keyboard().press(key);
    }

    /** What takes half a minute takes a second or two. */
    private static void impatient(Route route) {
        if (!route.request().resourceType().equals("document")) {
            route.resume();
            return;
        }
        APIResponse page = route.fetch();
        String quick = page.text()
                .replace(
                        "live.js\"",
                        "live.js\" data-silence=\"1500\" data-no-beat=\"1000\" data-poll=\"300\" data-behind=\"300\" data-retry=\"100\"")
                .replace("clock.js\"", "clock.js\" data-every=\"1000\" data-retry=\"300\"")
                .replace("data-stay=\"12000\"", "data-stay=\"900\"");
        route.fulfill(new Route.FulfillOptions().setResponse(page).setBody(quick));
    }

    @Override
    public void close() throws IOException {
        computers.forEach(BrowserContext::close);
        line.close();
    }
}
