/** The pages of large steps: which there were, what each changed, and taking it back. */
@NullMarked
package org.suivi.steps.web;

import org.jspecify.annotations.NullMarked;
