/**
 * Meetings of the national mechanism: an agenda built from red flags of the follow-up, what was decided, action points that an
 * institution finds in its work until they are done, and minutes.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "exports", "coordination", "requests"})
@NullMarked
package org.suivi.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
