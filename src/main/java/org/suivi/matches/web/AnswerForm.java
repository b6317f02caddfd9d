package org.suivi.matches.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a party answers to a proposal. */
record AnswerForm(
        int version,
        long party,
        @Nullable String reply,
        @Nullable String reason) {

    boolean isYes() {
        return Objects.equals(reply, "accepted");
    }
}
