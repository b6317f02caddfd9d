/**
 * What the clearing house adds up to: measures of how well it does, each opening the list it counts, and the dated reports to the
 * Council. What stands in them is told by the modules that know it, as beans.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "cooperation", "exports"})
@NullMarked
package org.suivi.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
