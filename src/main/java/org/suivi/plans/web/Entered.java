package org.suivi.plans.web;

import org.jspecify.annotations.Nullable;

/** What was entered in a line. */
final class Entered {

    private Entered() {}

    static @Nullable String line(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
