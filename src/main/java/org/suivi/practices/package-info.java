/**
 * What worked: practices that States and organisations tell each other, checked by the desk, reviewed by peers, and counted by who
 * used them, never by who looked. They are records of the clearing house; this module holds what is theirs alone, shows three of
 * them where work is done, and lets many short ones be written in one sitting.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "files",
            "identity",
            "taxonomies",
            "mechanisms",
            "parties",
            "recommendations",
            "exports",
            "imports",
            "plans",
            "cooperation",
            "figures",
            "cooperation :: look"
        })
@NullMarked
package org.suivi.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
