/** The program as a process that is killed while it works, and what is left when it starts again. */
@NullMarked
package org.suivi.killed;

import org.jspecify.annotations.NullMarked;
