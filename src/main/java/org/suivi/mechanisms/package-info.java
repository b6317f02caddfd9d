<<<<<<< HEAD
/** Treaty bodies, special procedures and the Universal Periodic Review: their documents, sessions and cycles. */
=======
/**
 * Who recommends and where: States, treaty bodies, special procedures and the Universal Periodic Review with its cycles and
 * sessions, the treaties with their ratifications, and the documents that recommendations stand in.
 */
@ApplicationModule(allowedDependencies = {"shared", "taxonomies"})
>>>>>>> vocab
@NullMarked
package org.suivi.mechanisms;

import org.jspecify.annotations.NullMarked;
<<<<<<< HEAD
=======
import org.springframework.modulith.ApplicationModule;
>>>>>>> vocab
