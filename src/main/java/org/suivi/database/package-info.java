/**
 * Where the rows are: an outside PostgreSQL, or the program's own in the data folder; and the lock that binds every transaction
 * to one national system (row-level security).
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.suivi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
