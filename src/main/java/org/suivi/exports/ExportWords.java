package org.suivi.exports;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/** The few words inside a file that are not the list's own ("As of", "Page n of m"), in the reader's language. */
public record ExportWords(Locale language, UnaryOperator<String> messages) {

    /** The words of this module's own bundle; a caller with another source of messages makes its own. */
    public static ExportWords in(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.suivi.exports.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ExportWords(language, bundle::getString);
    }

    String say(String key, Object... arguments) {
        String message = messages.apply(key);
        return arguments.length == 0 ? message : new MessageFormat(message, language).format(arguments);
    }

    /** Grouped as the language does, in the digits that the symbols and dates beside it have. */
    String number(long number) {
        Locale latinDigits = new Locale.Builder()
                .setLocale(language)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        return NumberFormat.getIntegerInstance(latinDigits).format(number);
    }
}
