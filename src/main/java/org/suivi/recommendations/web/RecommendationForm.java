package org.suivi.recommendations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.EditRecommendation;
import org.suivi.recommendations.PlainWords;
import org.suivi.recommendations.Position;
import org.suivi.recommendations.PositionTaken;
import org.suivi.recommendations.RecommendationRecord.Kept;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

/** What a person fills in beside an official text; texts come by language code. */
public record RecommendationForm(
        int version,
        @NotBlank String position,
        PositionSource source,
        Map<String, @Size(max = 300) String> title,
        Map<String, @Size(max = 2000) String> summary,
        @Nullable Integer category,
        @NotNull Visibility visibility) {

    public RecommendationForm {
        source = source == null ? new PositionSource(null, null, null, null) : source;
        title = title == null ? Map.of() : title;
        summary = summary == null ? Map.of() : summary;
    }

    /** What the position rests on. */
    public record PositionSource(
            @Nullable LocalDate on,
            @Nullable @Size(max = 10_000) String reasons,
            @Nullable @Size(max = 100) String symbol,
            @Nullable @Size(max = 50) String paragraph) {}

    static RecommendationForm of(Kept kept) {
        PositionTaken taken = kept.position();
        return new RecommendationForm(
                kept.version(),
                taken.position().code(),
                new PositionSource(taken.on(), taken.reasons(), taken.symbol(), taken.paragraph()),
                kept.words().title().byCode(),
                kept.words().summary().byCode(),
                kept.action().category(),
                kept.visibility());
    }

    EditRecommendation toCommand() {
        return new EditRecommendation(
                new PositionTaken(
                        Position.of(position),
                        source.on(),
                        blankToNull(source.reasons()),
                        blankToNull(source.symbol()),
                        blankToNull(source.paragraph())),
                new PlainWords(LocalizedText.byCode(title), LocalizedText.byCode(summary)),
                category,
                visibility);
    }

    public String titleIn(Language language) {
        return title.getOrDefault(language.code(), "");
    }

    public String summaryIn(Language language) {
        return summary.getOrDefault(language.code(), "");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
