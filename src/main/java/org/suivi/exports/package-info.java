/**
 * Turns any list into a file that a person can take away: spreadsheet, CSV, JSON, Word matrix, PDF. Each file says which list it is,
 * with which filter and as of when. The writers know nothing of where the rows come from; {@link
 * org.suivi.exports.RecommendationExport} brings them those of the national database, at once or, when there are many, as a job
 * whose file waits a day for the one who ordered it.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity", "recommendations"})
@NullMarked
package org.suivi.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
