/** The public pages and files. */
@NullMarked
package org.suivi.portal.web;

import org.jspecify.annotations.NullMarked;
