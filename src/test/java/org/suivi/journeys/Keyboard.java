package org.suivi.journeys;

import com.microsoft.playwright.Page;

/** What a person without a mouse does: goes from one thing to the next until the one that is meant has the focus. */
final class Keyboard {

    private static final int MOST_STEPS = 150;

    private Keyboard() {}

    static void walkTo(Page page, String selector) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
