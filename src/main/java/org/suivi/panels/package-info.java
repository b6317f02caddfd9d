/**
 * Panel discussions of the Human Rights Council: the programme, the list of speakers with its verifiable draw, and the clocks. What
 * happens in a panel is decided by plain objects ({@link org.suivi.panels.PanelState} and the commands) that know neither Spring nor
 * SQL, written to a journal with the pictures of what changed, and to rows whose constraints are the rules of the room. Times are
 * whole milliseconds; nothing that ticks is stored.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity", "exports", "live"})
@NullMarked
package org.suivi.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
