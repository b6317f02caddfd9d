package org.suivi.exports;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which list a file holds: its title, filter, moment, address and notice, in the reader's language, so that a file found years
 * later still says what it is.
 */
public record ListDescription(
        String title, List<FilterPart> filter, Instant asOf, ZoneId zone, URI address, String notice, Locale language) {

    private static final Set<String> LANGUAGES = Set.of("ar", "zh", "en", "fr", "ru", "es");

    /** One condition of the filter as the reader sees it: "Position", "Supported". */
    public record FilterPart(String label, String value) {}

    public ListDescription {
        if (!LANGUAGES.contains(language.getLanguage())) {
            throw new IllegalArgumentException("Not a language of the United Nations: " + language.toLanguageTag());
        }
        filter = List.copyOf(filter);
    }

    public boolean isRightToLeft() {
        return language.getLanguage().equals("ar");
    }

    public LocalDate asOfDate() {
        return asOf.atZone(zone).toLocalDate();
    }

    /** Day, minute and time zone, because a list of this morning is another than that of this evening. */
    String asOfInWords() {
        ZonedDateTime local = asOf.atZone(zone);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(wordingLocale())
                .format(local);
        return day + " " + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(local) + " (" + zone.getId() + ")";
    }

    String filterInWords(ExportWords words) {
        return filter.isEmpty()
                ? words.say("export.filter.none")
                : filter.stream()
                        .map(part -> part.label() + ": " + part.value())
                        .collect(Collectors.joining("; "));
    }

    /** Plain English is written as the United Nations writes it, day before month. */
    private Locale wordingLocale() {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }
}
