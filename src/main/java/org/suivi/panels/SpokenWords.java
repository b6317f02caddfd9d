package org.suivi.panels;

import java.util.List;
import java.util.function.LongFunction;
import org.suivi.shared.Language;

/**
 * What delegations said in a panel, or posted without having said it, for whoever writes about it. The module that keeps statements offers it as a bean; without one,
 * papers hold what the journal gives.
 *
 * @param of the paragraphs of a panel that everybody may read, by its number
 */
public record SpokenWords(LongFunction<List<Paragraph>> of) {

    /**
     * One paragraph of a statement.
     *
     * @param entry on the list of speakers, whose statement it is
     * @param number of the paragraph in the statement, from 1
     * @param isDelivered whether it was said; otherwise its delegation posted it afterwards
     */
    public record Paragraph(
            int entry, long statement, int number, Language language, String text, boolean isDelivered) {}
}
