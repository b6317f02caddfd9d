/** The addresses that pages watch and set their clocks by, and the scripts that do it. */
@NullMarked
package org.suivi.live.web;

import org.jspecify.annotations.NullMarked;
