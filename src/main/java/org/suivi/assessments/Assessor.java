package org.suivi.assessments;

import org.suivi.shared.LocalizedText;

/**
 * Who speaks.
 *
 * @param organisation that wrote it down
 * @param mechanism code of the recommendation's mechanism, the speaker where the kind says so
 */
public record Assessor(AssessorKind kind, long organisation, LocalizedText name, String mechanism) {}
