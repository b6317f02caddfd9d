/** The administrator's pages of those who take part between countries. */
@NullMarked
package org.suivi.parties.web;

import org.jspecify.annotations.NullMarked;
