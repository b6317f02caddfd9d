package org.suivi.recommendations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.suivi.recommendations.RecommendationPage.Action;
import org.suivi.recommendations.RecommendationPage.Official;
import org.suivi.recommendations.RecommendationPage.Source;
import org.suivi.shared.Visibility;

/**
 * One recommendation as it leaves the program, in a file or an answer to a program: all that is on its page and needs no reader.
 *
 * @param codes the codes it has in each facet of tags and clusters; suggested tags are not among them
 */
public record RecommendationRecord(
        Official official,
        Source source,
        PositionTaken position,
        PlainWords words,
        Action action,
        Visibility visibility,
        Map<Facet, List<String>> codes,
        Instant changedAt) {

    public List<String> codes(Facet facet) {
        return codes.getOrDefault(facet, List.of());
    }
}
