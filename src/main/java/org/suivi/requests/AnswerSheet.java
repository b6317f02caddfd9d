package org.suivi.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** The answers of one institution to one request: what is asked, what it wrote, and what it answered to similar questions before. */
public record AnswerSheet(InformationRequest request, Addressee addressee, List<Line> lines, boolean mayWrite) {

    public AnswerSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One question with its answer.
     *
     * @param taken the answer that was taken over, and of which day it is
     */
    public record Line(
            Question question, LocalizedText text, @Nullable Taken taken, List<Earlier> earlier) {

        public Line {
            earlier = List.copyOf(earlier);
        }
    }

    /** From which answer a text comes, and of which day that answer is; its key is gone when the answer is. */
    public record Taken(@Nullable Long answer, LocalDate of) {}

    /** An answer of the same institution to a question that is like this one. */
    public record Earlier(
            long answer,
            LocalizedText question,
            LocalizedText text,
            LocalizedText request,
            LocalDate sentOn,
            int likeness) {}
}
