/**
 * Who people are: accounts and how they prove themselves, their roles in national systems, and the systems with their
 * organisations. Other modules ask {@code Accounts}, {@code NationalSystems} and {@code Organisations}; mail leaves through
 * {@code OutgoingMail}.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.suivi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
