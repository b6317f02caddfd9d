/** The pages of practices and of the workshop, and the part that pages of recommendations and actions show. */
@NullMarked
package org.suivi.practices.web;

import org.jspecify.annotations.NullMarked;
