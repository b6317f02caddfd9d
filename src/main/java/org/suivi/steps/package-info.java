/**
 * Large steps and the way back: whoever changes many things at once has them kept as they were before, and takes them back with one
 * press as far as nobody has gone on with them since. The modules that own the things put them back, by their own rules.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.suivi.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
