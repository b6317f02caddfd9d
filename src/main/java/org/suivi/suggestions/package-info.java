/** Suggests tags and the kind of action for a text, each with the words that led to it; a person accepts or rejects. */
@ApplicationModule(allowedDependencies = {"shared", "database", "recommendations", "taxonomies", "wording"})
@NullMarked
package org.suivi.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
