/**
 * Projects of assistance between countries: what both sides confirm that they do together, how it was received and what should be
 * better, where two of them, or offers, overlap, and what that makes of a country, an agency and the whole. A project changes nothing in a
 * national system: its end prompts people there, with the project as evidence.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "matching",
            "parties",
            "taxonomies",
            "plans",
            "coordination",
            "cooperation",
            "cooperation :: look",
            "figures",
            "matches",
            "exports"
        })
@NullMarked
package org.suivi.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
