/** Finds what was asked before: texts of a national system that ask the same, across mechanisms, cycles and languages. */
@NullMarked
package org.suivi.repeats;

import org.jspecify.annotations.NullMarked;
