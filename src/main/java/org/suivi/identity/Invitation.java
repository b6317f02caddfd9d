package org.suivi.identity;

import org.jspecify.annotations.Nullable;

/**
 * What came of inviting somebody.
 *
 * @param link to be handed over, shown once; null when the person has an account already and just signs in
 */
public record Invitation(
        long account, String email, String name, @Nullable String link) {}
