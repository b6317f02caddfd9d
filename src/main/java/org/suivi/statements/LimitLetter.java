package org.suivi.statements;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/**
 * Somebody is to be told that a time limit changed.
 *
 * @param fits so much fits the new limit with ease
 * @param amount what the text holds; 0 without a text
 * @param fit of the text at the new limit; null without a text
 * @param video how long a recording is that no longer fits; null where none is too long
 */
public record LimitLetter(
        String address,
        Language language,
        long panel,
        String title,
        String delegation,
        String was,
        String now,
        long fits,
        int amount,
        @Nullable Fit fit,
        @Nullable String video) {}
