package org.suivi.repeats.web;

import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Language;

/** How the pages of repeats name what they show, in one language. */
public record RepeatsView(Labels labels, Language language) {

    private static final double ALMOST_SURE = 0.85;
    private static final double PROBABLE = 0.7;

    public String heading(Brief brief) {
        return brief.heading(labels, language);
    }

    public String mechanism(String code) {
        return labels.of(Facet.MECHANISM, code, language);
    }

    /** The message key that says a score in words. */
    public String words(double score) {
        return "repeats.score." + (score >= ALMOST_SURE ? "high" : score >= PROBABLE ? "middle" : "low");
    }

    public int percent(double score) {
        return (int) Math.floor(score * 100);
    }
}
