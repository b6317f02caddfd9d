/** Version 1 of the contract; a change that breaks a program makes a version 2 beside it. */
@NullMarked
package org.suivi.api.v1;

import org.jspecify.annotations.NullMarked;
