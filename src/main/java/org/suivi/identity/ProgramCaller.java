package org.suivi.identity;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** A program that showed the token of a person; it lives as long as its one request. */
public record ProgramCaller(long account, Set<Scope> scopes) implements Principal {

    @Override
    public String getName() {
        return String.valueOf(account);
    }

    /** Whether the token is good for a request; reading changes nothing, whatever the person may. */
    boolean may(String method) {
        return scopes.contains(method.equals("GET") || method.equals("HEAD") ? Scope.READ : Scope.WRITE);
    }

    /** The person, but for the account, which is the person's own. */
    public Actor narrowed(Actor person) {
        Set<Permission> permissions = EnumSet.copyOf(person.permissions());
        permissions.remove(Permission.OWN_ACCOUNT);
        return new Actor(
                person.account(), person.name(), person.role(), person.organisation(), person.system(), permissions);
    }
}
