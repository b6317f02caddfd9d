package org.suivi.mechanisms.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.suivi.mechanisms.ChangeDocument;
import org.suivi.mechanisms.Document;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * A document as a person fills it in.
 *
 * @param title by language code
 */
public record DocumentForm(
        @Nullable Map<String, String> title,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate adopted,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate published,

        int version) {

    static DocumentForm of(Document document) {
        return new DocumentForm(
                document.title().byCode(),
                document.dates().adopted(),
                document.dates().published(),
                document.version());
    }

    DocumentForm onVersion(int seen) {
        return new DocumentForm(title, adopted, published, seen);
    }

    ChangeDocument toCommand(long id) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            titles.put(language, in(language));
        }
        return new ChangeDocument(id, version, new LocalizedText(titles), adopted, published);
    }

    /** For the template. */
    public String in(Language language) {
        return title == null ? "" : title.getOrDefault(language.code(), "");
    }

    /** As a date field takes it. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
