/**
 * Needs and offers brought together: the engine's matches of what is live, proposals that each side answers, rounds of the desk and
 * what finds no offer. The engine proposes, people decide; what one side keeps to itself the other is not told.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "parties",
            "mechanisms",
            "taxonomies",
            "matching",
            "cooperation",
            "cooperation :: look",
            "figures",
            "exports"
        })
@NullMarked
package org.suivi.matches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
