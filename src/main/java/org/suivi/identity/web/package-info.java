/** Signing in and out, and the door through which each request learns its actor and its system. */
@NullMarked
package org.suivi.identity.web;

import org.jspecify.annotations.NullMarked;
