package org.suivi.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One role of one person in a national system, or in the installation when it is an administrator's.
 *
 * @param membership key of the role, not of the person
 * @param hasAccepted whether the person ever opened the invitation or signed in
 */
public record Member(
        long membership,
        long account,
        String name,
        String email,
        Role role,
        @Nullable Long organisation,
        LocalDate since,
        boolean hasAccepted) {}
