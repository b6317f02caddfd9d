/**
 * The search door: finds, counts, sorts and highlights the documents of any module in milliseconds, in six languages, from an
 * index beside the database that can be thrown away and rebuilt. It knows a document only as a kind and an id, and reaches it
 * only through the national system, kind and visibility written on it (docs/adr/0005-lucene-behind-our-own-door.md).
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.suivi.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
