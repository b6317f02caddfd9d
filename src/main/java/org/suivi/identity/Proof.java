package org.suivi.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shows that the person at the keyboard is the owner of the account, and not somebody who found the session open.
 *
 * @param password as typed; null or empty when the account has none
 * @param signedIn when the session began
 */
public record Proof(@Nullable String password, Instant signedIn) {}
