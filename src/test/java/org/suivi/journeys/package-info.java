/** Journeys of people through a real browser, with page objects for the pages they meet. */
@NullMarked
package org.suivi.journeys;

import org.jspecify.annotations.NullMarked;
