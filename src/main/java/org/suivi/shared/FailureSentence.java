package org.suivi.shared;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Writes why Suivi does not start as one sentence for the person who starts it, in place of a framed report. */
class FailureSentence implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        System.err.println("Suivi does not start: " + analysis.getDescription() + (action == null ? "" : " " + action));
    }
}
