/**
 * Keeps files as they were uploaded, each once, under the hash of its content, in the data folder beside the database: what was
 * imported can be looked at and read again, and a name chosen by somebody never becomes a path.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.suivi.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
