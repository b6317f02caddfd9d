/** The application class alone; each direct sub-package is a module (docs/architecture.md). */
@NullMarked
package org.suivi;

import org.jspecify.annotations.NullMarked;
