/**
 * Who takes part between countries: States, agencies, regional organisations, funds, institutions and civil society, and the accounts
 * that act for them. A State with a national system here is acted for by the people of that system; every State that opens one
 * takes part by itself.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "mechanisms", "taxonomies"})
@NullMarked
package org.suivi.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
