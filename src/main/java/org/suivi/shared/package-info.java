/**
 * The few types every module speaks in: keys, the actor, changes, problems, languages and entered text. Depends on nothing
 * else in Suivi; a type comes here only when three modules need it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.suivi.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
