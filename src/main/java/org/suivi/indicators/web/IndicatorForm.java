package org.suivi.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.indicators.Description;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.IndicatorKind;
import org.suivi.indicators.MetadataSheet;
import org.suivi.indicators.Periodicity;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

/**
 * What a person fills in about an indicator.
 *
 * @param dimensions separated by commas
 * @param namesElsewhere one on each line
 * @param texts by field and language: "name.en", "definition.fr"
 */
public record IndicatorForm(
        int version,
        @NotBlank String code,
        @NotNull IndicatorKind kind,
        @NotNull Visibility visibility,
        @Nullable Long institution,
        @NotNull Periodicity periodicity,
        @Size(max = 500) String dimensions,
        @Size(max = 7000) String namesElsewhere,
        Map<String, @Size(max = 5000) String> texts) {

    public static final List<String> FIELDS =
            List.of("name", "unit", "definition", "rationale", "method", "source", "limitations");

    /** The texts of the sheet in the order of the form, the name aside. */
    public static final Map<String, Function<MetadataSheet, LocalizedText>> SHEET = sheet();

    public IndicatorForm {
        dimensions = dimensions == null ? "" : dimensions;
        namesElsewhere = namesElsewhere == null ? "" : namesElsewhere;
        texts = texts == null ? Map.of() : texts;
    }

    private static Map<String, Function<MetadataSheet, LocalizedText>> sheet() {
        Map<String, Function<MetadataSheet, LocalizedText>> sheet = new LinkedHashMap<>();
        sheet.put("unit", MetadataSheet::unit);
        sheet.put("definition", MetadataSheet::definition);
        sheet.put("rationale", MetadataSheet::rationale);
        sheet.put("method", MetadataSheet::method);
        sheet.put("source", MetadataSheet::source);
        sheet.put("limitations", MetadataSheet::limitations);
        return Collections.unmodifiableMap(sheet);
    }

    static IndicatorForm empty() {
        return new IndicatorForm(
                0, "", IndicatorKind.OUTCOME, Visibility.PUBLIC, null, Periodicity.YEARLY, "", "", Map.of());
    }

    public static IndicatorForm of(Indicator indicator) {
        Description description = indicator.description();
        MetadataSheet sheet = description.sheet();
        Map<String, String> texts = new HashMap<>();
        put(texts, "name", description.name());
        SHEET.forEach((field, text) -> put(texts, field, text.apply(sheet)));
        return new IndicatorForm(
                indicator.version(),
                description.code(),
                description.kind(),
                description.visibility(),
                description.institution(),
                sheet.periodicity(),
                String.join(", ", sheet.dimensions()),
                String.join("\n", description.namesElsewhere()),
                texts);
    }

    private static void put(Map<String, String> texts, String field, LocalizedText text) {
        text.texts().forEach((language, words) -> texts.put(field + "." + language.code(), words));
    }

    Description toDescription() {
        return new Description(
                code,
                text("name"),
                kind,
                new MetadataSheet(
                        text("definition"),
                        text("rationale"),
                        text("method"),
                        text("unit"),
                        text("source"),
                        text("limitations"),
                        periodicity,
                        parts(dimensions, ",")
                                .map(one -> one.toLowerCase(Locale.ROOT))
                                .distinct()
                                .toList()),
                institution,
                parts(namesElsewhere, "\\R").toList(),
                visibility);
    }

    private static Stream<String> parts(String text, String between) {
        return Stream.of(text.split(between)).map(String::strip).filter(one -> !one.isEmpty());
    }

    private LocalizedText text(String field) {
        LocalizedText text = LocalizedText.EMPTY;
        for (Language language : Language.values()) {
            text = text.with(language, in(field, language));
        }
        return text;
    }

    public String in(String field, Language language) {
        return texts.getOrDefault(field + "." + language.code(), "");
    }

    public boolean isSaidIn(Language language) {
        return FIELDS.stream().anyMatch(field -> !in(field, language).isBlank());
    }
}
