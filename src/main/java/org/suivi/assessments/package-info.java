/**
 * What was achieved for rights on the ground, as the State, the national human rights institution, civil society and the mechanisms
 * see it, each in its own name: voices stand side by side, are never averaged, and what one said is never written over.
 */
@ApplicationModule(allowedDependencies = {"shared", "files", "identity", "recommendations", "exports", "plans"})
@NullMarked
package org.suivi.assessments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
