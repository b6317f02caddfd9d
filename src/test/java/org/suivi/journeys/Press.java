package org.suivi.journeys;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.function.Supplier;

/**
 * Presses what leads to another page, and waits until that page stands there and has loaded. A browser has pressed long before that, and
 * what comes next in a test would meet the page that is about to go.
 */
public final class Press {

    private static boolean isAwaited;

    private Press() {}

    /** A link, or the button of a form. */
    public static void on(Locator leading) {
        toNext(leading.page(), leading::click);
    }

    /** The key Enter, on what has the focus. */
    public static void enter(Page page) {
        toNext(page, () -> page.keyboard().press("Enter"));
    }

    /** The button of the browser that leads to the page before. */
    static void back(Page page) {
        toNext(page, page::goBack);
    }

    /** A link to a file, which leaves the page where it is. */
    static Download download(Locator link) {
        return awaiting(() -> link.page().waitForDownload(link::click));
    }

    /** Whether somebody waits for what the browser asks for just now. */
    static boolean isAwaited() {
        return isAwaited;
    }

    private static void toNext(Page page, Runnable press) {
        awaiting(() -> {
            page.evaluate("document.documentElement.dataset.before = ''");
            press.run();
            page.locator("html:not([data-before])")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.waitForLoadState();
            return page;
        });
    }

    private static <T> T awaiting(Supplier<T> turn) {
        isAwaited = true;
        try {
            return turn.get();
        } finally {
            isAwaited = false;
        }
    }
}
