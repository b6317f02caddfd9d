/**
 * Reminds people of what is expected from them: a mail each day or week with counts and a link, never the same twice, and a calendar
 * at a secret address. What is late for long is told to the alternate, and then to the secretariat. Nothing sensitive leaves the
 * house: numbers, days and addresses only.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity", "coordination"})
@NullMarked
package org.suivi.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
