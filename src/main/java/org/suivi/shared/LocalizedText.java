package org.suivi.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/** Text that people entered, in the languages there are; kept as jsonb, language code to text. */
@JsonSerialize(using = LocalizedText.Written.class)
public record LocalizedText(Map<Language, String> texts) {

    /** Where the wanted language is missing, the first of these that exists is shown, and marked. */
    private static final List<Language> FALLBACKS =
            List.of(Language.EN, Language.FR, Language.ES, Language.RU, Language.AR, Language.ZH);

    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        Map<Language, String> kept = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    public static LocalizedText of(Language language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    /** As forms and other programs have it, by language code; what is in no language of ours is left out. */
    public static LocalizedText byCode(Map<String, String> texts) {
        Map<Language, String> known = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> Language.of(code).ifPresent(language -> known.put(language, text)));
        return new LocalizedText(known);
    }

    /** What something is called in every language. */
    public static LocalizedText inEach(Function<Language, String> said) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, said.apply(language));
        }
        return new LocalizedText(texts);
    }

    /** Several texts one after the other, in each language that one of them is in. */
    public static LocalizedText joined(LocalizedText... parts) {
        Map<Language, String> all = new EnumMap<>(Language.class);
        for (LocalizedText part : parts) {
            part.texts().forEach((language, text) -> all.merge(language, text, (one, other) -> one + "\n" + other));
        }
        return new LocalizedText(all);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public @Nullable String exactly(Language language) {
        return texts.get(language);
    }

    public Map<String, String> byCode() {
        Map<String, String> byCode = new LinkedHashMap<>();
        texts.forEach((language, text) -> byCode.put(language.code(), text));
        return byCode;
    }

    /** The text in the language, else in the first fallback that exists; null when there is none at all. */
    public @Nullable Shown in(Language language) {
        String exact = texts.get(language);
        if (exact != null) {
            return new Shown(exact, language, false);
        }
        for (Language fallback : FALLBACKS) {
            String text = texts.get(fallback);
            if (text != null) {
                return new Shown(text, fallback, true);
            }
        }
        return null;
    }

    /** The text alone for places without room for a mark, such as options and facets; empty when there is none. */
    public String plain(Language language) {
        Shown shown = in(language);
        return shown == null ? "" : shown.text();
    }

    public LocalizedText with(Language language, String text) {
        Map<Language, String> more = new EnumMap<>(Language.class);
        more.putAll(texts);
        more.put(language, text);
        return new LocalizedText(more);
    }

    /** A text with the language it is really in, so that a page can mark what it had to borrow. */
    public record Shown(String text, Language language, boolean isFallback) {}

    /** As an object of language codes; told field by field, because Jackson looks for the way to write a map at each one. */
    static final class Written extends StdSerializer<LocalizedText> {

        Written() {
            super(LocalizedText.class);
        }

        @Override
        public void serialize(LocalizedText text, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            text.texts().forEach((language, words) -> json.writeStringProperty(language.code(), words));
            json.writeEndObject();
        }
    }
}
