/** The list, the page and the forms of recommendations. */
@NullMarked
package org.suivi.recommendations.web;

import org.jspecify.annotations.NullMarked;
