/**
 * Reports by the standard of the International Aid Transparency Initiative, version 2.03: the confirmed public projects as one file, and
 * the files of others, by the standard or sheets of UN INFO, which are staged, compared with what is there and decided on by people. What is imported counts nowhere until the
 * State confirms it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "wording",
            "identity",
            "parties",
            "taxonomies",
            "imports",
            "cooperation",
            "assistance",
            "matches"
        })
@NullMarked
package org.suivi.iati;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
