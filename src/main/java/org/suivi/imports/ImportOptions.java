package org.suivi.imports;

import org.jspecify.annotations.Nullable;

/**
 * What the person who imports says about a file that does not say it itself.
 *
 * @param everyState takes the rows of every State, for a demonstration made of several; usually only the system's own are taken
 * @param isPasted whether the file is text pasted into the page
 */
public record ImportOptions(
        @Nullable Integer session,
        @Nullable String symbol,
        @Nullable String body,
        @Nullable String language,
        @Nullable String position,
        boolean everyState,
        boolean isPasted) {

    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, null, false, false);

    public ImportOptions {
        symbol = blankToNull(symbol);
        body = blankToNull(body);
        language = blankToNull(language);
        position = blankToNull(position);
    }

    /** The rows of every State, as if they were this system's. */
    public static ImportOptions ofEveryState() {
        return new ImportOptions(null, null, null, null, null, true, false);
    }

    ReadingChoices forReading() {
        return new ReadingChoices(null, session, symbol, body, language, position);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
