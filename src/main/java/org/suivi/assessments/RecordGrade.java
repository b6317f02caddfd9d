package org.suivi.assessments;

import java.time.LocalDate;
import org.suivi.shared.LocalizedText;

/**
 * Writes down the grade that a mechanism gave in one of its documents.
 *
 * @param replaces the draft that the person saw, 0 when there was none
 * @param gradedOn the day of the mechanism's decision
 */
public record RecordGrade(
        long recommendation,
        long replaces,
        int grade,
        String symbol,
        String paragraph,
        LocalDate gradedOn,
        LocalizedText rationale) {}
