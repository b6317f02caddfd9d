/**
 * Brings in recommendations from the files that ministries and the United Nations have. A file is uploaded, its format detected, read
 * row by row and cleaned without touching a word, looked up (States, bodies, themes), handed to the recommendations as received rows,
 * checked, shown as a report, applied as a whole by a job, and undone as a whole while nothing was built on it. The readers look
 * nothing up: what they hand over are the labels that the file used.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "wording",
            "database",
            "files",
            "identity",
            "taxonomies",
            "mechanisms",
            "recommendations"
        })
@NullMarked
package org.suivi.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
