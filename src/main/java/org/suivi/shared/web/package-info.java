/** What every page is made of: the layout, the screen a template writes on, fields, messages, problem pages, permissions. */
@NullMarked
package org.suivi.shared.web;

import org.jspecify.annotations.NullMarked;
