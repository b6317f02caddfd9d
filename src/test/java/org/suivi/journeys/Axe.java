package org.suivi.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page as it is just shown. The script is brought to each page once, however often it is asked. */
public final class Axe {

    /** Only what is wrong, in a page without frames; the only rule that reads style sheets is not among the usual ones. */
    private static final String FIND = """
            async () => {
                const found = await axe.run(
                    { resultTypes: ['violations'], iframes: false, preload: { assets: ['media'] } });
                return found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '));
            }""";

    private Axe() {}

    /** Each with its rule and the elements. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(FIND);
    }
}
