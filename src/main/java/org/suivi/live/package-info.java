/**
 * Pages that change by themselves: a module that owns a topic, such as a panel, says that it changed, and every watcher of every node
 * gets its new state as a server-sent event within milliseconds. One read of the state serves all watchers of a role; what a page
 * shows between two events it counts from the clock of the database.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.suivi.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
