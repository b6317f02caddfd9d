package org.suivi.identity;

import org.jspecify.annotations.Nullable;

/** Asks a person to take a role; the organisation is absent for administrators alone. */
public record InvitePerson(
        String email, String name, Role role, @Nullable Long organisation) {}
