package org.suivi.coordination.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.coordination.ToldOn;
import org.suivi.identity.Organisation;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What a page mentions by key: recommendations that the reader may see, and institutions. */
public record Mentioned(
        Map<Long, Brief> recommendations, List<Organisation> institutions, Labels labels, Language language) {

    /** "140.7 · UPR 2019". */
    public String heading(long recommendation) {
        Brief brief = recommendations.get(recommendation);
        return brief == null ? "" : brief.heading(labels, language);
    }

    /** The same, or the title of the action; empty for those who may not read actions. */
    public String heading(ToldOn on) {
        return on.recommendation() == null ? on.title().plain(language) : heading(on.recommendation());
    }

    public String address(long recommendation) {
        Brief brief = recommendations.get(recommendation);
        return brief == null ? "" : brief.address();
    }

    /** The plain title, else the official text. */
    public LocalizedText.@Nullable Shown text(long recommendation) {
        Brief brief = recommendations.get(recommendation);
        if (brief == null) {
            return null;
        }
        LocalizedText.Shown title = brief.title().in(language);
        return title != null ? title : brief.texts().in(language);
    }

    public String institution(long key) {
        return institutions.stream()
                .filter(each -> each.id() == key)
                .findFirst()
                .map(each -> each.name().plain(language))
                .orElse("");
    }
}
