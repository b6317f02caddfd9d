/**
 * Who did what, when, with the values before and after: an append-only log with a hash chain per national system. It listens to
 * every {@code Change} in the transaction of the change and is used by no other module.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.suivi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
