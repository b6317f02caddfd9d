package org.suivi.recommendations.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.mechanisms.DocumentSymbol;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPage.Tag;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** How the page of a recommendation is drawn: names for codes, texts in the reader's order of languages. */
public record PageView(RecommendationPage page, Labels labels, Language language) {

    public String label(Facet facet, String code) {
        return labels.of(facet, code, language);
    }

    public LocalizedText.Shown shown(Facet facet, String code) {
        return labels.shown(facet, code, language);
    }

    /** "140.7 · UPR 2019", the heading of the page. */
    public String heading() {
        String number = page.official().number();
        String mechanism = label(Facet.MECHANISM, page.source().mechanism());
        Integer year = page.source().year();
        return (number == null ? "" : number + " · ") + mechanism + (year == null ? "" : " " + year);
    }

    /** The languages of the text, the reader's own first. */
    public List<Language> languages() {
        return page.official().texts().texts().keySet().stream()
                .sorted(Comparator.comparing((Language each) -> each != language)
                        .thenComparing(each -> each))
                .toList();
    }

    public List<Tag> tags(Facet facet) {
        return page.tags().stream().filter(tag -> tag.facet() == facet).toList();
    }

    public List<Facet> taggedFacets() {
        return Facet.all().stream().filter(facet -> !tags(facet).isEmpty()).toList();
    }

    /** Where the United Nations shows the document, in the reader's language; null when it has no such address. */
    public @Nullable String documentLink() {
        String symbol = page.source().symbol();
        return symbol == null ? null : linkTo(symbol);
    }

    public @Nullable String linkTo(String symbol) {
        return DocumentSymbol.parse(symbol)
                .link(language.code())
                .map(Object::toString)
                .orElse(null);
    }
}
