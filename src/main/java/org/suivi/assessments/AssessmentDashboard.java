package org.suivi.assessments;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.suivi.recommendations.CrossCounts.Row;
import org.suivi.recommendations.Facet;

/**
 * Delivery and results of a system at one moment, side by side and never in one number. Every number has its list.
 *
 * @param total how many recommendations there are
 * @param overall how many have each value, in the facets of delivery and of the results of each kind of assessor
 * @param overTime the results of one kind of assessor that stood at the end of each month
 */
public record AssessmentDashboard(
        Instant asOf,
        YearMonth month,
        int total,
        Map<Facet, Map<String, Integer>> overall,
        SideBySide breakdown,
        List<Row> overTime,
        News news) {

    /** Delivery and the results of one kind of assessor by the same facet. */
    public record SideBySide(List<Row> delivery, List<Row> results) {}

    /**
     * How old what is known is, and what is new.
     *
     * @param ages how old the evidence is, by kind of assessor
     * @param changes what was published in the month, by kind of assessor
     */
    public record News(Map<AssessorKind, Map<EvidenceAge, Integer>> ages, Map<AssessorKind, Changes> changes) {}

    /** How many were published, and how many of them say something else than the same assessor did before. */
    public record Changes(int published, int changed) {

        Changes and(Changes more) {
            return new Changes(published + more.published, changed + more.changed);
        }
    }
}
