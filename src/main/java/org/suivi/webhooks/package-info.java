/**
 * Tells other programs when something in the clearing house moved: signed messages to addresses that people registered, with no more in
 * them than a number, a state and a link of what the person may read. What is sent is asked of the lists that programs read.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "cooperation", "matches", "assistance"})
@NullMarked
package org.suivi.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
