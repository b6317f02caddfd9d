/**
 * Requests for information: the secretariat asks many institutions the same questions with one date, sees who has answered and who
 * is late, and takes all answers away as one file. An institution answers where it works anyway, and takes over what it answered to
 * a similar question before.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "recommendations", "exports", "coordination"})
@NullMarked
package org.suivi.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
