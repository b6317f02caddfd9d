package org.suivi.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

/** Everything a system knows of one recommendation, as its page shows it. */
public record RecommendationPage(
        Official official, Source source, Kept kept, List<Tag> tags, List<Ask> asks, Connections connections) {

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
            @Nullable String symbol,
            @Nullable Integer cycle,
            @Nullable Integer session,
            @Nullable Integer year,
            @Nullable LocalDate publishedOn,
            List<String> states,
            @Nullable Long importId) {}

    /** What the State's own people keep beside it. */
    public record Kept(
            PositionTaken position,
            List<PastPosition> past,
            PlainWords words,
            Action action,
            Visibility visibility,
            int version) {}

    /** The action category with the verb that suggests it. */
    public record Action(
            @Nullable Integer category, @Nullable String verb) {}

    /** A position that is no longer the State's. */
    public record PastPosition(PositionTaken taken, Instant until, String changedBy) {}

    /** A term of a taxonomy on this recommendation; its source is un, national or suggested. */
    public record Tag(int term, Facet facet, String code, String source) {}

    /** One of the separate things a recommendation asks, and what would count as done. */
    public record Ask(long id, LocalizedText text, LocalizedText doneWhen, int version) {}

    /** What it belongs together with. */
    public record Connections(List<Related> related, List<InCluster> clusters) {}

    /** Another recommendation of the same system; the relation reads from this one to that one. */
    public record Related(
            String relation,
            boolean isIncoming,
            long id,
            String address,
            String heading,
            LocalizedText texts,
            @Nullable String note) {}

    public record InCluster(long id, String code, LocalizedText name, int size) {}
}
