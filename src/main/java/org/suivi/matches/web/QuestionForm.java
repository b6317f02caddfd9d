package org.suivi.matches.web;

import org.jspecify.annotations.Nullable;

/** What a side of a proposal asks or answers the other. */
public record QuestionForm(
        int version, long party, @Nullable String text) {

    String said() {
        return text == null ? "" : text;
    }
}
