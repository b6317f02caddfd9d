/** Who people are: accounts, their roles in national systems, and the systems themselves with their organisations. */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.suivi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
