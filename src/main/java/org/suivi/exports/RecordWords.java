package org.suivi.exports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.PositionTaken;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** What a recommendation says of itself in the words of one language, for files that hold no codes. */
final class RecordWords {

    private final Messages messages;
    private final Labels labels;
    private final Language language;

    RecordWords(Messages messages, Labels labels, Language language) {
        this.messages = messages;
        this.labels = labels;
        this.language = language;
    }

    /** One row of the matrix, its text headed by its number as the United Nations write it. */
    MatrixRow matrixRow(RecommendationRecord each) {
        String number = each.official().number();
        String text = Objects.requireNonNullElse(text(each), "");
        boolean isNumbered = number == null || text.startsWith(number);
        return new MatrixRow(
                isNumbered ? text : number + " " + text,
                states(each).stream().filter(state -> !text.contains(state)).toList(),
                position(each),
                Objects.requireNonNullElse(positionSource(each.kept().position()), ""),
                labels(each, Facet.THEME),
                labels(each, Facet.PERSON),
                labels(each, Facet.GOAL));
    }

    List<String> labels(RecommendationRecord each, Facet facet) {
        return each.codes(facet).stream()
                .map(code -> labels.of(facet, code, language))
                .toList();
    }

    List<String> states(RecommendationRecord each) {
        return each.source().states().stream()
                .map(code -> labels.of(Facet.STATE, code, language))
                .toList();
    }

    String kind(RecommendationRecord each) {
        return labels.of(Facet.KIND, each.official().kind().code(), language);
    }

    String mechanism(RecommendationRecord each) {
        return labels.of(Facet.MECHANISM, each.source().mechanism(), language);
    }

    String sourceInWords(RecommendationRecord each) {
        Integer year = each.source().year();
        String symbol = each.source().symbol();
        return mechanism(each) + (year == null ? "" : " " + year) + (symbol == null ? "" : " " + symbol);
    }

    String position(RecommendationRecord each) {
        return labels.of(Facet.POSITION, each.kept().position().position().code(), language);
    }

    @Nullable
    String positionSource(PositionTaken position) {
        if (position.symbol() == null) {
            return null;
        }
        return position.paragraph() == null
                ? position.symbol()
                : position.symbol() + ", " + messages.text(language, "recommendation.paragraph", position.paragraph());
    }

    @Nullable
    String category(RecommendationRecord each) {
        Integer category = each.kept().action().category();
        return category == null ? null : labels.of(Facet.CATEGORY, String.valueOf(category), language);
    }

    @Nullable
    String text(RecommendationRecord each) {
        return shown(each.official().texts());
    }

    @Nullable
    String textLanguage(RecommendationRecord each) {
        LocalizedText.Shown shown = each.official().texts().in(language);
        return shown == null ? null : shown.language().code();
    }

    @Nullable
    String shown(LocalizedText text) {
        LocalizedText.Shown shown = text.in(language);
        return shown == null ? null : shown.text();
    }
}
