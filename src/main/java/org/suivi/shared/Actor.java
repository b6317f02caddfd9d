package org.suivi.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, resolved once per request or job and passed on, never looked up from a thread.
 *
 * @param account key of the account, 0 for the public and for Suivi itself
 * @param name as shown in histories
 * @param role message key suffix of the role ("secretariat"), "public" or "suivi"
 * @param organisation key of the organisation the role belongs to
 * @param system key of the national system the permissions hold in
 */
public record Actor(
        long account,
        String name,
        String role,
        @Nullable Long organisation,
        @Nullable Integer system,
        Set<Permission> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Suivi itself, for scheduled work and the command line. */
    public static Actor suivi(@Nullable Integer system) {
        return new Actor(0, "Suivi", "suivi", null, system, Set.of(Permission.values()));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean isSignedIn() {
        return account != 0;
    }

    /** Refuses unless the actor has the permission; the second lock behind {@code @Needs} on the endpoint. */
    public void mustHave(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed("problem.not-allowed");
        }
    }

    /** The system the actor works in; asking without one is a bug, not a user's mistake. */
    public int inSystem() {
        if (system == null) {
            throw new IllegalStateException("No national system chosen");
        }
        return system;
    }
}
