package org.suivi.suggestions.web;

import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.shared.Language;
import org.suivi.suggestions.SuggestedKind;
import org.suivi.suggestions.SuggestedTag;

/** How the pages of suggestions name what they show, in one language. */
public record SuggestionsView(Labels labels, Language language) {

    private static final double VERY_LIKELY = 0.8;
    private static final double LIKELY = 0.6;

    public String heading(Brief brief) {
        return brief.heading(labels, language);
    }

    public String heading(RecommendationPage page) {
        return new Brief(
                        page.official().id(),
                        page.official().address(),
                        page.official().number(),
                        page.source().mechanism(),
                        page.source().year(),
                        page.official().texts(),
                        page.kept().words().title())
                .heading(labels, language);
    }

    public String category(String code) {
        return labels.of(Facet.CATEGORY, code, language);
    }

    public String name(SuggestedTag tag) {
        String name = tag.term().name().plain(language);
        return tag.kind() == SuggestedKind.GOALS ? tag.term().code() + " · " + name : name;
    }

    /** The message key that says a probability in words. */
    public String words(SuggestedTag tag) {
        if (tag.isByKeyword()) {
            return "suggestions.by-keyword";
        }
        double probability = tag.probability();
        return "suggestions.likely." + (probability >= VERY_LIKELY ? "high" : probability >= LIKELY ? "middle" : "low");
    }

    public int percent(double share) {
        return (int) Math.floor(share * 100);
    }
}
