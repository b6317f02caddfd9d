package org.suivi.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

/**
 * One recommendation by itself: all that stands in its own row, and its codes; as it leaves the program in a file or an answer
 * to a program, and as the heart of its page.
 *
 * @param codes the codes it has in each facet of tags and clusters; and, where it leaves the program, in each facet of follow-up
 */
public record RecommendationRecord(
        Official official, Source source, Kept kept, Map<Facet, List<String>> codes, Instant changedAt) {

    RecommendationRecord with(Map<Facet, List<String>> followUp) {
        Map<Facet, List<String>> all = new HashMap<>(codes);
        all.putAll(followUp);
        return new RecommendationRecord(official, source, kept, all, changedAt);
    }

    public List<String> codes(Facet facet) {
        return codes.getOrDefault(facet, List.of());
    }

    /**
     * What the mechanism wrote; nothing in the program changes it.
     *
     * @param unofficial languages whose text is a translation that the mechanism did not publish
     */
    public record Official(
            long id,
            String address,
            @Nullable String number,
            Kind kind,
            LocalizedText texts,
            List<Language> unofficial,
            @Nullable String annotationId) {}

    /** Where it comes from. */
    public record Source(
            String mechanism,
            Paper paper,
            @Nullable Integer cycle,
            @Nullable Integer session,
            @Nullable Integer year,
            List<String> states,
            @Nullable Long importId) {

        public @Nullable String symbol() {
            return paper.symbol();
        }

        public @Nullable LocalDate publishedOn() {
            return paper.publishedOn();
        }
    }

    /** The document it stands in. */
    public record Paper(
            long id,
            @Nullable String symbol,
            LocalizedText title,
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate publishedOn) {}

    /** What the State's own people keep beside it. */
    public record Kept(PositionTaken position, PlainWords words, Action action, Visibility visibility, int version) {}

    /** The action category with the verb that suggests it. */
    public record Action(
            @Nullable Integer category, @Nullable String verb) {}
}
