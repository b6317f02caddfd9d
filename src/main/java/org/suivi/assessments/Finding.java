package org.suivi.assessments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * What an assessor found, how, and how far its evidence reaches.
 *
 * @param confidence unknown for a mechanism, which states none
 * @param cutOff the day after which no evidence was looked at
 */
public record Finding(
        Result result,
        String method,
        String methodVersion,
        @Nullable Confidence confidence,
        LocalDate cutOff,
        LocalizedText rationale,
        List<Evidence> evidence) {

    private static final int MOST_EVIDENCE = 20;

    public Finding {
        evidence = List.copyOf(evidence);
        if (evidence.size() > MOST_EVIDENCE) {
            throw new Refused("assessment.evidence.many", MOST_EVIDENCE);
        }
    }

    public List<Evidence> that(Evidence.Bearing bearing) {
        return evidence.stream().filter(one -> one.bearing() == bearing).toList();
    }
}
