package org.suivi.recommendations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.RecommendationRecord.Kept;
import org.suivi.recommendations.RecommendationRecord.Official;
import org.suivi.recommendations.RecommendationRecord.Source;
import org.suivi.shared.LocalizedText;

/** Everything a system knows of one recommendation, as its page shows it: the record, and what lies beside it. */
public record RecommendationPage(
        RecommendationRecord record, List<PastPosition> past, List<Tag> tags, List<Ask> asks, Connections connections) {

    public Official official() {
        return record.official();
    }

    public Source source() {
        return record.source();
    }

    public Kept kept() {
        return record.kept();
    }

    /** A position that is no longer the State's. */
    public record PastPosition(
            PositionTaken taken, Instant until, @Nullable String changedBy) {}

    /** A term of a taxonomy on this recommendation; its source is un or national. */
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
