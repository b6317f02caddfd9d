package org.suivi.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * What a session remembers of the person: the key of the account and nothing else, because roles, names and whether the account
 * is open are read anew with each request.
 */
public record SignedIn(long account) implements Principal, Serializable {

    private static final long serialVersionUID = 2L;

    /** Also the name under which the sessions of a person are found. */
    @Override
    public String getName() {
        return String.valueOf(account);
    }

    /** As Spring Security wants it in its context. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
    }
}
