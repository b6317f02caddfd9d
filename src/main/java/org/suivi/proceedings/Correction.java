package org.suivi.proceedings;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/**
 * What a delegation asks a sentence to say instead.
 *
 * @param accepted null until somebody answered
 */
public record Correction(
        long id,
        long sentence,
        String delegation,
        Language language,
        String text,
        @Nullable Boolean accepted) {}
