package org.suivi.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token with which a program acts for a person; what opens it is not in here. */
public record ApiToken(
        long id,
        String name,
        Set<Scope> scopes,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {}
