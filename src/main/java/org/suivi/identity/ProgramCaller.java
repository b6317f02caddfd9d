package org.suivi.identity;

import java.security.Principal;
import java.util.Set;
import org.suivi.shared.Actor;

/** A program that showed the token of a person; it lives as long as its one request. */
public record ProgramCaller(long account, Set<Scope> scopes) implements Principal {

    @Override
    public String getName() {
        return String.valueOf(account);
    }

    /** The person, narrowed to what the token is for. */
    public Actor narrowed(Actor person) {
        return new Actor(
                person.account(),
                person.name(),
                person.role(),
                person.organisation(),
                person.system(),
                Scope.within(person.permissions(), scopes));
    }
}
