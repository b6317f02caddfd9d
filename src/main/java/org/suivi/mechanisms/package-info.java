/** Treaty bodies, special procedures and the Universal Periodic Review: their documents, sessions and cycles. */
@NullMarked
package org.suivi.mechanisms;

import org.jspecify.annotations.NullMarked;
