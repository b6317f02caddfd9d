/** The menu of saved lists, on the page of a list or by itself, and what can be done in it. */
@NullMarked
package org.suivi.views.web;

import org.jspecify.annotations.NullMarked;
