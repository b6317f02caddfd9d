/**
 * What a system shows to everybody, when its secretariat has switched the public mode on: open data with its dictionary and
 * licence, the feed of changes, and the maps for search engines. Nothing of it exists while the mode is off, and nothing that is
 * not public is ever in it.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "recommendations", "exports"})
@NullMarked
package org.suivi.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
