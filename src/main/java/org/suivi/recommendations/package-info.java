/**
 * The national database: what the mechanisms recommended to the State, word for word, with the position, tags, asks, relations
 * and clusters that the State's own people put beside it; found through the index, read from PostgreSQL.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "search", "identity", "taxonomies", "mechanisms", "steps"})
@NullMarked
package org.suivi.recommendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
