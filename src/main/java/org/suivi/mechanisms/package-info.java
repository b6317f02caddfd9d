/**
 * Who recommends and where: States, treaty bodies, special procedures and the Universal Periodic Review with its cycles and
 * sessions, the treaties with their ratifications, and the documents that recommendations stand in.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "taxonomies"})
@NullMarked
package org.suivi.mechanisms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
