/**
 * The vocabularies that records are tagged with (United Nations themes of each cycle, affected persons, the Sustainable Development
 * Goals, a State's own), and the keeping of all reference data: read from the files that come with the program, corrected and
 * merged by an administrator. What an administrator changed is never overwritten by a file.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.suivi.taxonomies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
