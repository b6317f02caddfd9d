package org.suivi.imports;

import org.jspecify.annotations.Nullable;

/** What the person who imports says about a file that does not say it itself; a value in the file always wins. */
public record ReadingChoices(
        @Nullable String stateUnderReview,
        @Nullable Integer session,
        @Nullable String symbol,
        @Nullable String body,
        @Nullable String language,
        @Nullable String position) {

    public static final ReadingChoices NONE = new ReadingChoices(null, null, null, null, null, null);

    void complete(Draft draft) {
        if (draft.states.isEmpty() && stateUnderReview != null) {
            draft.states.add(stateUnderReview);
        }
        if (draft.session == null) {
            draft.session = session;
        }
        if (draft.symbol == null && symbol != null) {
            draft.symbol(symbol);
        }
        if (draft.body == null) {
            draft.body = body;
        }
        if (draft.position == null && position != null) {
            draft.position(position);
        }
    }

    String languageOr(String otherwise) {
        return language == null ? otherwise : language;
    }
}
