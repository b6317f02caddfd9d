/** The pages of the repeat finder: what one recommendation repeats, and everything a system was asked more than once. */
@NullMarked
package org.suivi.repeats.web;

import org.jspecify.annotations.NullMarked;
