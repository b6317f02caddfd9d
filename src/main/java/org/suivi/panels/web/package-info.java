/** The pages of panels: the programme for everyone, the work of the secretariat, the chair's and the delegate's page, and the screens in the room. */
@NullMarked
package org.suivi.panels.web;

import org.jspecify.annotations.NullMarked;
