package org.suivi.identity;

import java.time.Instant;

/**
 * What shows that the person at the keyboard is the owner of the account, and not somebody who found the session open.
 *
 * @param password as typed, empty when the account has none
 * @param signedIn when the session began
 */
public record Proof(String password, Instant signedIn) {

    public Proof {
        password = password == null ? "" : password;
    }
}
