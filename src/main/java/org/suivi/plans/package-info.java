/**
 * Implementation plans: what the State will do about its recommendations, who leads it, by when and with what money, and how far
 * its delivery is as the responsible institutions say. What was approved stays readable as it was. Delivery says nothing of
 * results: those are of the assessors, in a module above.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "files", "steps", "identity", "recommendations", "imports", "exports"})
@NullMarked
package org.suivi.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
