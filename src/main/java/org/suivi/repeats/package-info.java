/**
 * Finds what was asked before: texts of a national system that ask the same, across mechanisms, cycles and languages; a person
 * confirms them into a cluster.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "recommendations", "wording"})
@NullMarked
package org.suivi.repeats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
