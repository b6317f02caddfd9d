package org.suivi.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a message: what moved to which state, and where it can be read.
 *
 * @param number its identifier for life; of an assessment that of its project, of an overlap none
 */
record Told(String kind, @Nullable String number, String state, Instant at, String page) {}
