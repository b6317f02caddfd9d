package org.suivi.assessments;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The results of a system at one moment. Every number has its list.
 *
 * @param byAssessor of all four kinds
 * @param breakdown of one kind, by one dimension
 * @param ages how old the evidence is, by kind of assessor
 * @param changes what was published in the month, by kind of assessor
 */
public record AssessmentDashboard(
        Instant asOf,
        YearMonth month,
        List<ResultCounts> byAssessor,
        List<ResultCounts> breakdown,
        Map<AssessorKind, Map<EvidenceAge, Integer>> ages,
        Map<AssessorKind, Changes> changes) {

    /** How many were published, and how many of them say something else than the same assessor did before. */
    public record Changes(int published, int changed) {}
}
