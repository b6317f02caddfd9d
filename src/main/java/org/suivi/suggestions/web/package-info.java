/** The pages of suggestions: what may fit one recommendation, and many at once. */
@NullMarked
package org.suivi.suggestions.web;

import org.jspecify.annotations.NullMarked;
