/** The pages of reminders: one's own choice and calendar, and the rules that the secretariat sets. */
@NullMarked
package org.suivi.reminders.web;

import org.jspecify.annotations.NullMarked;
