package org.suivi.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** How the values of a template are written, in one language. */
final class TemplateWords {

    private final Language language;
    private final Messages messages;
    private final Map<Long, LocalizedText> institutions;
    private final Lines lines;

    /**
     * The lines by which cells name what has a page of its own, as far as the reader may see it.
     *
     * @param recommendations the address of each, then what it is called
     * @param indicators the code of each, then what it is called
     */
    record Lines(Map<Long, String> recommendations, Map<Long, String> indicators) {}

    TemplateWords(Language language, Messages messages, Map<Long, LocalizedText> institutions, Lines lines) {
        this.language = language;
        this.messages = messages;
        this.institutions = institutions;
        this.lines = lines;
    }

    /** A text, a day, a number or a list of texts. */
    @Nullable
    Object shown(TemplateColumn column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (column) {
            case RECOMMENDATIONS ->
                many(value)
                        .map(lines.recommendations()::get)
                        .filter(Objects::nonNull)
                        .toList();
            case INDICATORS ->
                many(value)
                        .map(lines.indicators()::get)
                        .filter(Objects::nonNull)
                        .toList();
            case LEAD -> institution(value);
            case SUPPORTING -> many(value).map(this::institution).toList();
            case MILESTONES -> many(value).map(this::milestone).toList();
            case DELIVERY -> messages.text(language, "delivery." + ((Delivery) value).code());
            default -> value;
        };
    }

    /** The same as one text, a line for each of many. */
    String line(TemplateColumn column, @Nullable Object value) {
        Object shown = shown(column, value);
        if (shown instanceof Collection<?> lines) {
            return String.join("\n", lines.stream().map(String::valueOf).toList());
        }
        return shown == null ? "" : shown.toString();
    }

    private static Stream<?> many(Object value) {
        return ((List<?>) value).stream();
    }

    private String institution(@Nullable Object id) {
        return id instanceof Long key
                ? institutions.getOrDefault(key, LocalizedText.EMPTY).plain(language)
                : "";
    }

    private String milestone(@Nullable Object value) {
        MilestoneLine line = (MilestoneLine) Objects.requireNonNull(value);
        LocalDate reached = line.reached();
        String words = line.due() + " " + line.title();
        return reached == null
                ? words
                : words + " (" + messages.text(language, "milestone.reached-on", reached.toString()) + ")";
    }
}
