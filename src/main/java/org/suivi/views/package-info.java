/**
 * Lists that people come back to: the address of any list, kept under a name for oneself or, by the secretariat, for everybody who
 * has a role. It knows lists by their addresses alone, and the pages of lists borrow the menu of them by address.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.suivi.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
