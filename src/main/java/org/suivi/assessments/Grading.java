package org.suivi.assessments;

import org.suivi.shared.LocalizedText;

/**
 * The grade a mechanism gave, in its own terms.
 *
 * @param symbol of the document it stands in
 */
public record Grading(Grade grade, String scale, String symbol, String paragraph) {

    /** One grade of a scale, and the result it stands for. */
    public record Grade(int id, String code, LocalizedText meaning, Result result) {}
}
