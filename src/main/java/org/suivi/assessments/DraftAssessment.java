package org.suivi.assessments;

/**
 * Writes down what one's own organisation found.
 *
 * @param replaces the draft that the person saw, 0 when there was none
 */
public record DraftAssessment(long recommendation, long replaces, Finding finding) {}
