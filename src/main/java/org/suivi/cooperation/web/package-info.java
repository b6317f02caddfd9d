/** The pages of the clearing house, which are of all countries, and the part of it that pages of a national system show. */
@NullMarked
package org.suivi.cooperation.web;

import org.jspecify.annotations.NullMarked;
