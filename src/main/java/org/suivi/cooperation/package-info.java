/**
 * The clearing house: what States lack (challenges, needs) and what others can give (offers), with clocks that both sides see. A
 * record belongs to a party, not to a national system; who sees it is decided by {@code Sight} alone. Needs are born from a
 * recommendation or an action of a plan, on whose pages this module's part is shown by address.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "parties",
            "mechanisms",
            "taxonomies",
            "recommendations",
            "suggestions",
            "plans",
            "coordination",
            "exports"
        })
@NullMarked
package org.suivi.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
