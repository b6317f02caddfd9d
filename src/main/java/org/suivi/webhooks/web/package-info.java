/** The pages on which people register addresses for their programs and see what became of each message. */
@NullMarked
package org.suivi.webhooks.web;

import org.jspecify.annotations.NullMarked;
