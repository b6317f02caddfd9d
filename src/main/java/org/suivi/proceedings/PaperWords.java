package org.suivi.proceedings;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.suivi.panels.Delegation;
import org.suivi.panels.Panellist;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** How a paper is written in one language: its sentences, the official names, the order of names, dates and the marks between them. */
final class PaperWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    private final Language language;

    PaperWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    Language language() {
        return language;
    }

    String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The name in the language, set apart from a sentence that runs the other way. */
    String name(LocalizedText names) {
        LocalizedText.Shown shown = names.in(language);
        if (shown == null) {
            return "";
        }
        return shown.language().isRightToLeft() == language.isRightToLeft() ? shown.text() : apart(shown.text());
    }

    /** A name as it was entered, in whatever script. */
    String entered(String name) {
        return language.isRightToLeft() ? apart(name) : name;
    }

    private static String apart(String text) {
        return "\u2068" + text + "\u2069";
    }

    /** "Ms. A, President of B". */
    String person(Panellist one) {
        String function = name(one.function());
        return function.isEmpty() ? entered(one.name()) : entered(one.name()) + comma() + function;
    }

    /** The order of the language's own dictionary. */
    Comparator<Delegation> byName() {
        Collator collator = Collator.getInstance(language.locale());
        return Comparator.comparing(one -> one.names().plain(language), collator::compare);
    }

    /** Names one after the other, as reports write them. */
    String listed(List<String> names) {
        return String.join(comma(), names);
    }

    /** Longer things one after the other. */
    String apartBySemicolons(List<String> things) {
        return String.join(semicolon() + (language == Language.ZH ? "" : " "), things);
    }

    /** "A, B and C". */
    String and(List<String> names) {
        return ListFormatter.getInstance(locale()).format(names);
    }

    private String comma() {
        return switch (language) {
            case AR -> "، ";
            case ZH -> "、";
            default -> ", ";
        };
    }

    String semicolon() {
        return switch (language) {
            case AR -> "؛";
            case ZH -> "；";
            default -> ";";
        };
    }

    String stop() {
        return language == Language.ZH ? "。" : ".";
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(day);
    }

    static String time(long at, ZoneId place) {
        return TIME.format(Instant.ofEpochMilli(at).atZone(place));
    }

    /** English as the United Nations writes it, day before month and no comma before "and". */
    private Locale locale() {
        return language == Language.EN ? Locale.UK : language.locale();
    }
}
